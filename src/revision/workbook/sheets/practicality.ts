import type { SheetSnapshot } from "../../../workbook/snapshot";
import { firstRow, headerRow } from "../builder";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../plan";
import { practicalityTable } from "../tables";

const spare = 10;

/** Section 4.4: a checklist. */
export function practicalitySheet({ project }: Plan): SheetSnapshot {
  const rows = project.practicality.length + spare;
  const answers = `$B$${firstRow + 1}:$B$${firstRow + rows}`;
  return inputSheet(
    practicalityTable,
    "适用性分析",
    "每项填“是”或“否”。",
    project.practicality.map(({ question, satisfied, note }) => [
      question,
      satisfied === null ? null : satisfied ? "是" : "否",
      note,
    ]),
  )
    .validate({ kind: "list", source: ["是", "否"], ranges: [columnRange(practicalityTable, "satisfied", rows)] })
    .put(headerRow - 1, 0, "满足项数 / 已答项数", "total")
    .formula(headerRow - 1, 1, `=COUNTIF(${answers},"是")`, "total")
    .formula(headerRow - 1, 2, `=COUNTIF(${answers},"是")+COUNTIF(${answers},"否")`, "total")
    .build();
}
