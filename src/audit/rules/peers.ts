/** The mean of other provinces against their quotas, which another table prints product by product. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { sum } from "../../statistics/summary";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf, overlap } from "../../units/printed";
import { plain, slip } from "../causes";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { auditVerdicts } from "../verdict";
import { columnOfRole, isShifted, isTotal, productOf, spotOf } from "../tables/table";

const provinces =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?:省|市|自治区|.*?自治区)?$/;

export function isProvince(heading: string): boolean {
  return provinces.test(heading);
}

export function peers(tables: readonly AuditTable[]): Finding[] {
  const sources = tables.flatMap((table) => {
    const own = columnOfRole(table, "own");
    const others = table.columns.filter(({ heading, index }) => isProvince(heading) && index !== own?.index);
    return own && others.length > 1 ? [{ table, own, others }] : [];
  });
  return tables.flatMap((table) => {
    const [mean, own] = [columnOfRole(table, "peerMean"), columnOfRole(table, "own")];
    if (!mean || !own) return [];
    return table.rows
      .filter((row) => !isTotal(row) && !isShifted(table, row))
      .flatMap((row) => judged(table, row, { mean, own }, sources));
  });
}

interface Source {
  readonly table: AuditTable;
  readonly own: Column;
  readonly others: readonly Column[];
}

function judged(
  table: AuditTable,
  row: Row,
  { mean, own }: { readonly mean: Column; readonly own: Column },
  sources: readonly Source[],
): Finding[] {
  const printed = row.cells[mean.index]!.reading;
  const here = alike(table, own, row);
  const [source] = sources;
  if (!isNumber(printed) || here.length === 0 || !source) return [];
  const there = source.table.rows.filter((other) => keyOf(source.table, source.own, other) === keyOf(table, own, row));
  // One product may have several rows: the order in which both tables print them tells which is which.
  const from = there.length === here.length ? there[here.indexOf(row)]! : null;
  if (!from || isShifted(source.table, from)) return [];
  if (source.others.some(({ index }) => from.cells[index]!.reading === "unread")) return [];
  return held(table, row, mean, choicesOf(source.table, from, source.others), source.table);
}

function alike(table: AuditTable, own: Column, row: Row): Row[] {
  const key = keyOf(table, own, row);
  return key === null ? [] : table.rows.filter((other) => keyOf(table, own, other) === key);
}

/** Product and own value. */
function keyOf(table: AuditTable, own: Column, row: Row): string | null {
  const [name, value] = [productOf(table, row), row.cells[own.index]!.reading];
  return name !== "" && isNumber(value) ? `${name} ${value.value}` : null;
}

/** Every sample that the row may stand for: where a text cannot say what is merged, a blank may hold the value above it. */
function choicesOf({ table, rows }: AuditTable, row: Row, others: readonly Column[]): Printed[][] {
  return others.reduce<Printed[][]>(
    (choices, { index }) => {
      const { reading, text } = row.cells[index]!;
      if (isNumber(reading)) return choices.map((choice) => [...choice, reading]);
      const above = rows.slice(0, rows.indexOf(row)).findLast(({ cells }) => cells[index]!.text !== "")?.cells[index]!
        .reading;
      if (table.mergesKnown || text !== "" || !above || !isNumber(above)) return choices;
      return choices.flatMap((choice) => [choice, [...choice, above]]);
    },
    [[]],
  );
}

function held(table: AuditTable, row: Row, column: Column, choices: readonly Printed[][], from: AuditTable): Finding[] {
  const { reading: printed, text } = row.cells[column.index]!;
  if (!isNumber(printed)) return [];
  const findings = choices
    .filter((values) => values.length > 0)
    .map((values) =>
      findingOf(
        {
          rule: "peerMean",
          spot: spotOf(table, row, column),
          text,
          printed,
          recomputed: sum(values.map(({ value }) => value)) / values.length,
          // Quotas are set and not measured: they are exact.
          possible: exactMean(values),
          calculation: `(${values.map(({ value }) => value).join(" + ")}) ÷ ${values.length}, ${from.title}`,
        },
        (check) => slip(check) ?? blanksCounted(printed, values),
      ),
    );
  const right = findings.find(({ verdict }) => verdict !== auditVerdicts.different);
  return right ? [right] : findings.slice(0, 1);
}

function exactMean(values: readonly Printed[]): Interval {
  const mean = sum(values.map(({ value }) => value)) / values.length;
  return { low: mean, high: mean };
}

/** Divided by more than there are: blanks were taken for zero. */
function blanksCounted(printed: Printed, values: readonly Printed[]): Message | null {
  const total = sum(values.map(({ value }) => value));
  for (const count of [1, 2, 3, 4].map((blanks) => values.length + blanks)) {
    const mean = total / count;
    if (overlap(intervalOf(printed), { low: mean, high: mean })) {
      return message("auditBlanksAsZero", { count: values.length, all: count, value: plain(mean) });
    }
  }
  return null;
}
