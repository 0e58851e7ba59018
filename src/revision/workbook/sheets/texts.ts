import type { SheetSnapshot } from "../../../workbook/snapshot";
import { inputSheet } from "../input";
import type { Plan } from "../planned";
import { columnsOf, writeFields } from "../tables/field";
import { textsTable } from "../tables/texts";

/** What people write in the documents; the pane has the places beside the facts. */
export function textsSheet({ project }: Plan): SheetSnapshot {
  return inputSheet(
    textsTable,
    columnsOf(textsTable),
    {
      title: "报告正文",
      note: "由人写的段落，在任务窗格“报告”页中填写；一格内换行即分段。出报告时放进相应位置，在 Word 中改过的以 Word 中的为准。",
    },
    [...project.texts].map(([id, { title, text }]) => writeFields(textsTable, { id, title, text })),
  )
    .freezeColumns(2)
    .build();
}
