import type { SheetSnapshot } from "../../../workbook/snapshot";
import { SheetBuilder } from "../builder";
import type { SheetColumn, SheetColumns } from "../columns";
import { names } from "../names";
import type { Plan } from "../planned";
import { samplesTable } from "../tables/samples";
import { sheetTitles } from "../titles";

const { samples } = names;
const { fields } = samplesTable;

const listed = [
  ["id", fields.id.header, 10],
  ["item", fields.item.header, 24],
  ["enterprise", fields.enterprise.header, 34],
  ["use", "采用单耗", 12],
  ["reason", fields.reason.header, 44],
  ["excludedAt", fields.excludedAt.header, 18],
] as const;

const formula = `=WQ.MARKED(${[samples.excluded, ...listed.map(([key]) => samples[key])].join(",")})`;

export function exclusionsColumns(): SheetColumns {
  return {
    sheet: sheetTitles.exclusions,
    reach: null,
    columns: listed.map(([key, header, width], index): SheetColumn => ({
      key,
      header,
      width,
      look: "derived",
      ...(index === 0 ? { formula } : {}),
    })),
  };
}

/** Lists what the flags of sheet 样本 leave out; nothing is entered here. */
export function exclusionsSheet({ sheets: { exclusions: sheet } }: Plan): SheetSnapshot {
  return new SheetBuilder(sheet.sheet)
    .heading("剔除的样本", "由“样本”表的剔除标记列出；恢复样本请清除那里的“是”。")
    .columns(sheet.columns, null)
    .freezeColumns(2)
    .build();
}
