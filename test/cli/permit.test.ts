import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { open } from "../../src/xlsx/open";
import { wq } from "./support";

const folder = mkdtempSync(path.join(tmpdir(), "wq-permit-"));
afterAll(() => rmSync(folder, { recursive: true }));

// Table 8: beer 先进值 4.00, 通用值 6.00.
test("how much water 50,000 kL of beer may take, and what 310,000 m³ is", async () => {
  const { status, output } = await wq(["permit", "啤酒=50000kL", "--volume", "31万m³"]);
  expect(status).toBe(0);
  expect(output).toContain("先进值\t200000 m³");
  expect(output).toContain("6.2 m³/kL");
  expect(output).toContain("高于通用值：工业企业必须进行节水技术改造（第5.4条）");
});

// A ton of water is a cubic metre; the forms of a volume of 310,000 m³.
test.each(["31万吨", "310,000 m³", "31万", "0.31百万m³/年", "620000/2 方", "31 万立方米"])(
  "--volume %s",
  async (volume) => {
    const { output } = await wq(["permit", "啤酒=5万千升", "--volume", volume]);
    expect(output).toContain("6.2 m³/kL");
  },
);

test("of a volume of 0 no tier is said", async () => {
  const { output } = await wq(["permit", "啤酒=50000kL", "--volume", "0"]);
  expect(output).toContain("水量为 0");
  expect(output).not.toContain("达到");
});

// 3 × 1,000 + 4 × 50,000.
test("several products add up, as JSON", async () => {
  const { output } = await wq(["permit", "啤酒=5万kL", "葡萄酒=1,000t", "--project", "existing", "--json"]);
  const card = JSON.parse(output) as { applies: string; allowances: { volume: number | null; reason: string }[] };
  expect(card.applies).toBe("通用值");
  expect(card.allowances.map(({ volume }) => volume)).toEqual([null, 203000, 306000]);
  expect(card.allowances[0]!.reason).toContain("领跑值");
});

test("as a workbook of live formulas with their results", async () => {
  const file = path.join(folder, "card.xlsx");
  const { status } = await wq(["permit", "啤酒=50000kL", "--volume", "310000", "-o", file]);
  expect(status).toBe(0);
  const opened = await open(new Uint8Array(readFileSync(file)), "card.xlsx");
  if ("problem" in opened) throw new Error(opened.problem.key);
  const { cells } = opened.workbook.sheets[0]!;
  const quota = cells.find(({ formula }) => formula?.includes('"先进值"') && formula.includes("WQ.QUOTA("))!;
  expect(quota.value).toBe(4);
  expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([200000, 6.2, 110000, "超定额"]));
});

test.each([
  [["啤酒"], "产品=产量"],
  [["啤酒=很多"], "不是数量"],
  [["啤酒="], "产量为空白或 0"],
  [["啤酒=0kL"], "产量为空白或 0"],
  [["白酒=100kL"], "原酒"],
  [["啤酒=100台"], "台"],
  [["啤酒=100kL", "--volume", "5台"], "台"],
  [["啤酒=100kL", "--volume", "850m³/d"], "m³/d"],
  [["啤酒=100kL", "--volume", "很多"], "“很多”不是数量"],
])("%p is refused in words", async (args, words) => {
  const { status, remarks } = await wq(["permit", ...args]);
  expect(status).toBe(1);
  expect(remarks).toContain(words);
});
