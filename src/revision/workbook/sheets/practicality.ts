import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { firstRow, headerRow } from "../builder";
import { placeOf } from "../columns";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../planned";
import { columnsOf, writeFields } from "../tables/field";
import { answers, practicalityTable } from "../tables/practicality";

const spare = 10;

/** Section 4.4: a checklist. */
export function practicalitySheet({ project }: Plan): SheetSnapshot {
  const rows = project.practicality.length + spare;
  const sheet = { sheet: practicalityTable.sheet, reach: null, columns: columnsOf(practicalityTable) };
  const at = placeOf(sheet, "satisfied");
  const answered = `$${columnName(at)}$${firstRow + 1}:$${columnName(at)}$${firstRow + rows}`;
  const counted = (answer: string) => `COUNTIF(${answered},"${answer}")`;
  return inputSheet(
    practicalityTable,
    sheet.columns,
    { title: "适用性分析", note: "每项填“是”或“否”。" },
    project.practicality.map((check) => writeFields(practicalityTable, check)),
  )
    .validate({ kind: "list", source: answers, ranges: [columnRange(sheet, "satisfied", rows)] })
    .put(headerRow - 1, at - 1, "满足项数 / 已答项数", "total")
    .formula(headerRow - 1, at, `=${counted(answers[0])}`, "total")
    .formula(headerRow - 1, at + 1, `=${answers.map(counted).join("+")}`, "total")
    .build();
}
