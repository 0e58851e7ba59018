import type { SheetSnapshot } from "../../../workbook/snapshot";
import { columnName } from "../../../workbook/address";
import { verdictNames } from "../../words";
import { firstRow, headerRow } from "../builder";
import { placeOf } from "../columns";
import { columnRange, inputSheet } from "../input";
import type { Plan } from "../planned";
import { commentsTable } from "../tables/comments";
import { columnsOf, writeFields } from "../tables/field";

const spare = 500;

/** 征求意见: who said what, and what became of it. */
export function commentsSheet({ project }: Plan): SheetSnapshot {
  const rows = project.comments.length + spare;
  const sheet = { sheet: commentsTable.sheet, reach: null, columns: columnsOf(commentsTable) };
  const at = placeOf(sheet, "verdict");
  const letter = columnName(at);
  const range = `$${letter}$${firstRow + 1}:$${letter}$${firstRow + rows}`;
  const words = Object.values(verdictNames);
  const counts = words.map((word) => `"${word} "&COUNTIF(${range},"${word}")`).join(`&"，"&`);
  return inputSheet(
    commentsTable,
    sheet.columns,
    {
      title: "征求意见汇总处理",
      note: "一行一条；“定额项”与决定表一致，处理填采纳、部分采纳或不采纳，不采纳的写明理由。",
    },
    project.comments.map((comment) => writeFields(commentsTable, comment)),
  )
    .validate({ kind: "list", source: words, ranges: [columnRange(sheet, "verdict", rows)] })
    .put(headerRow - 1, at - 1, "处理情况", "total")
    .formula(headerRow - 1, at, `=${counts}`, "total")
    .freezeColumns(2)
    .build();
}
