/** Columns that add up to another one in most rows of a table: then they should in all. */
import type { Finding } from "../finding";
import { findingOf, sumInterval } from "../finding";
import type { Printed } from "../../units/printed";
import { intervalOf, overlap } from "../../units/printed";
import { slip } from "../causes";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { isShifted, spotOf } from "../tables/table";

interface Relation {
  readonly whole: RegExp;
  readonly parts: readonly RegExp[];
}

const relations: readonly Relation[] = [
  { whole: /(?:^|>)指[标数](?:总数|数量)$/, parts: [/宽松/, /合理/, /严格|先进/] },
  { whole: /(?:^|>)指标数量$/, parts: [/>达到/, />未达到/] },
  { whole: /(?:^|>)用水量$/, parts: [/(?:^|>)(?:复用|重复利用)水量$/, /(?:^|>)(?:新鲜水耗?量|新水量|取水量)$/] },
  { whole: /^日取水量$/, parts: [/地表水$/, /地下水$/, /自来水$/] },
  { whole: /^(?:取|用|新)水(?:总)?量(?:合计)?$/, parts: [/^主要生产/, /^辅助生产/, /^附属生产/] },
];

export function parts(table: AuditTable): Finding[] {
  return relations.flatMap(({ whole, parts: patterns }) => {
    const columns = patterns.map((pattern) => only(table, pattern));
    if (!columns.every((column) => column !== null)) return [];
    // The heading of the parts' own group counts, not one of another.
    const group = columns[0]!.heading.split(">").slice(0, -1).join(">");
    const wholes = table.columns.filter(({ heading }) => whole.test(heading));
    const sum = wholes.find(({ heading }) => heading.split(">").slice(0, -1).join(">") === group) ?? wholes[0];
    return sum ? hold(table, sum, columns) : [];
  });
}

function only(table: AuditTable, pattern: RegExp): Column | null {
  const found = table.columns.filter(({ heading }) => pattern.test(heading));
  return found.length === 1 ? found[0]! : null;
}

interface Line {
  readonly row: Row;
  readonly printed: Printed;
  readonly values: readonly Printed[];
}

function hold(table: AuditTable, whole: Column, columns: readonly Column[]): Finding[] {
  const lines = table.rows.flatMap((row): Line[] => {
    const [printed, ...values] = [whole, ...columns].map(({ index }) => row.cells[index]!.reading);
    if (isShifted(table, row) || !isNumber(printed) || printed.percent || !values.every(isNumber)) return [];
    return [{ row, printed, values }];
  });
  const agreeing = lines.filter(({ printed, values }) => overlap(intervalOf(printed), sumInterval(values)));
  if (agreeing.length < 3 || 3 * agreeing.length < 2 * lines.length) return [];
  return lines.map(({ row, printed, values }) =>
    findingOf(
      {
        rule: "parts",
        spot: spotOf(table, row, whole),
        text: row.cells[whole.index]!.text,
        printed,
        recomputed: values.reduce((total, { value }) => total + value, 0),
        possible: sumInterval(values),
        calculation: values.map(({ value }) => value).join(" + "),
      },
      slip,
    ),
  );
}
