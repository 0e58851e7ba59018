import type { SheetSnapshot } from "../../../workbook/snapshot";
import { firstRow, SheetBuilder } from "../builder";

const columns = [
  ["样本号", 10],
  ["定额项", 24],
  ["企业名称", 34],
  ["采用单耗", 12],
  ["剔除理由", 44],
  ["剔除时间", 18],
] as const;

/** Lists what the flags of sheet 样本 leave out; nothing is entered here. */
export function exclusionsSheet(): SheetSnapshot {
  const builder = new SheetBuilder("剔除")
    .heading("剔除的样本", "由“样本”表的剔除标记列出；恢复样本请清除那里的“是”。")
    .header(
      0,
      columns.map(([title]) => title),
      "derivedHeader",
    )
    .formula(firstRow, 0, `=WQ.MARKED(样本_剔除,${columns.map(([title]) => `样本_${title}`).join(",")})`)
    .freezeColumns(2);
  columns.forEach(([, width], column) => builder.width(column, width));
  return builder.build();
}
