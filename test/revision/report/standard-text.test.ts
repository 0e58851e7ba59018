/** The sections of the standard itself. */
import { analyseForReport } from "../../../src/revision/analyses/report";
import { exampleProject } from "../../../src/revision/example";
import { standardBlocks } from "../../../src/revision/report/standard-text";

test("quotas stand by division in the order of codes, and those without a code by industry at the end, as it is written", () => {
  const example = exampleProject();
  const places = [
    { code: "", industry: "3D 打印" },
    { code: "2211", industry: "造纸" },
    { code: "1310", industry: "粮食加工" },
  ];
  const items = example.items.map((item, at) => ({ ...item, ...places[at % places.length]! }));
  const project = { ...example, items };
  const blocks = standardBlocks(project, analyseForReport(project));
  const chapter = blocks.findIndex((block) => block.kind === "heading" && block.text === "用水定额");
  const sections = blocks.slice(chapter + 1).flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  // Divisions 13 and 22 of GB/T 4754—2017; the last section is the people's.
  expect(sections).toEqual(["农副食品加工业", "造纸和纸制品业", "3D 打印", "实施说明"]);
});
