import { withCensus } from "../../src/revision/census";
import type { CensusTotal } from "../../src/revision/project";
import { contentOf } from "../../src/revision/workbook/content";
import { editsBetween } from "../../src/revision/workbook/edits";
import { projectWorkbook } from "../../src/revision/workbook/layout";
import { readProject } from "../../src/revision/workbook/read";
import { projectOf, stamp } from "./support";

// Table 4.1-3 of the revision report of DB36/T 420.
const large: CensusTotal = { source: "水利普查", industry: "纺织", size: ">50", enterprises: 3, value: 82_612, water: 357 }; // prettier-ignore
const small: CensusTotal = { ...large, size: "≤50", enterprises: 202, value: 946_239, water: 849 };

test("a line of the same source, industry and size takes the place of the one before; the same once more changes nothing", () => {
  const first = withCensus(projectOf([1]), [large, small], stamp);
  expect([first.added, first.replaced]).toEqual([2, 0]);
  const again = withCensus(first.project, [{ ...large, water: 356.93 }, small], stamp);
  expect([again.added, again.replaced]).toEqual([0, 1]);
  expect(again.project.census.map(({ water }) => water)).toEqual([356.93, 849]);
  expect(withCensus(again.project, [small], stamp).project).toBe(again.project);
});

test("it is written into its row of the sheet, and a new one below the others", () => {
  const reading = readProject(contentOf(projectWorkbook({ ...projectOf([1]), census: [large] })));
  if ("problem" in reading) throw new Error(reading.problem.key);
  const { project, places } = reading.opened;
  const after = withCensus(project, [{ ...large, water: 356.93 }, small], stamp).project;
  const writes = editsBetween(project, after, places).filter(({ sheet }) => sheet === "普查");
  expect(writes.filter(({ row }) => row < places.censusEnd).map(({ entries }) => entries[0]![0])).toEqual([356.93]);
  expect(new Set(writes.map(({ row }) => row))).toEqual(new Set([places.censusEnd - 1, places.censusEnd]));
});
