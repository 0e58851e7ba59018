/** Shares that cannot exceed the whole. */
import { intervalOf } from "../../units/printed";
import { slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable } from "../tables/table";
import { isShifted, spotOf } from "../tables/table";

const bounded = /(?:重复利用率|循环(?:利用)?率|回用率|漏失率|漏损率|计量率|配备率|达标率|排放率|占比|比重)$/;

/** Only where the others show that the column is read as per cent. */
export function rates(table: AuditTable): Finding[] {
  return table.columns.flatMap((column) => {
    if (!bounded.test(column.heading)) return [];
    const rows = table.rows.filter((row) => isNumber(row.cells[column.index]!.reading) && !isShifted(table, row));
    return rows.flatMap((row) => {
      const { reading: printed, text } = row.cells[column.index]!;
      if (!isNumber(printed)) return [];
      const percent = printed.percent ?? false;
      if (!percent && !column.percent) return [];
      const whole = percent ? 1 : 100;
      if (intervalOf(printed).low <= whole) return [];
      return [
        findingOf(
          {
            rule: "rate",
            spot: spotOf(table, row, column),
            text,
            printed,
            recomputed: whole,
            possible: { low: 0, high: whole },
            calculation: `${text} > 100 %`,
          },
          slip,
        ),
      ].map((finding) => ({ ...finding, recomputed: "≤ 100 %" }));
    });
  });
}
