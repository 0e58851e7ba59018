/** Totals below their rows. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Printed } from "../../units/printed";
import { intervalOf, overlap } from "../../units/printed";
import { sum } from "../../statistics/summary";
import { plain, slip } from "../causes";
import type { Check, Finding } from "../finding";
import { findingOf, notice, sumInterval } from "../finding";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Column, Row } from "../tables/table";
import { isShifted, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

/** What is never added up. */
const apart = new Set<Role>([
  "number", "year", "unit", "unitUse", "min", "max", "mean", "secondMean", "existing", "new", "leading", "old",
  "changeExisting", "changeNew", "changeLeading", "standard", "actual", "comparison", "own", "peerMean", "peerRatio",
]); // prettier-ignore

export function totals(table: AuditTable): Finding[] {
  // What is inside another row would be counted twice.
  if (table.rows.some(({ cells }) => cells.some(({ text }) => /^其中/.test(text)))) return [];
  return table.rows.flatMap((row, at) => {
    const kind = kindOf(row);
    if (kind === null || at === 0) return [];
    return table.columns
      .filter(({ role }) => role === null || !apart.has(role))
      .flatMap((column) => judged(table, row, column, partsFor(table.rows.slice(0, at), kind)));
  });
}

function kindOf({ cells }: Row): "subtotal" | "total" | null {
  const first = (cells.find(({ text }) => text !== "")?.text ?? "").replace(/[\s:：]/g, "");
  if (/^小计/.test(first)) return "subtotal";
  return /^(?:合计|总计|共计)(?:\(.*\)|（.*）)?$/.test(first) ? "total" : null;
}

/** The rows that a total may be of, in every way in which tables are laid out: all, since the last total, or the subtotals. */
function partsFor(above: readonly Row[], kind: "subtotal" | "total"): Row[][] {
  const plain = above.filter((row) => kindOf(row) === null);
  const last = above.findLastIndex((row) => kindOf(row) !== null);
  const since = above.slice(last + 1);
  const subtotals = above.filter((row) => kindOf(row) === "subtotal");
  const choices = kind === "subtotal" ? [since] : [plain, since, subtotals, [...subtotals, ...since]];
  return choices.filter((rows) => rows.length > 1);
}

function judged(table: AuditTable, row: Row, column: Column, choices: readonly Row[][]): Finding[] {
  const { reading: printed, text } = row.cells[column.index]!;
  if (!isNumber(printed) || printed.percent || column.percent || isShifted(table, row)) return [];
  const findings = choices.flatMap((rows) => {
    const readings = rows.map(({ cells }) => cells[column.index]!.reading);
    if (readings.includes("unread") || rows.some((each) => isShifted(table, each))) return [];
    const parts = readings.filter(isNumber);
    if (parts.length < 2 || parts.some(({ percent }) => percent)) return [];
    const finding = totalFinding(table, row, column, { printed, text, parts, rows });
    return [readings.includes("blank") ? withBlank(finding, printed, parts) : finding];
  });
  const open = findings.filter(({ verdict }) => verdict !== auditVerdicts.different);
  const right = open.find(({ verdict }) => verdict !== notice) ?? open[0];
  return right ? [right] : findings.slice(0, 1);
}

/** What is missing from the sum may stand where a blank is: a blank is unknown, and no zero. */
function withBlank(finding: Finding, printed: Printed, parts: readonly Printed[]): Finding {
  const missing = printed.value - sumInterval(parts).high;
  if (finding.verdict !== auditVerdicts.different || missing <= 0) return finding;
  return {
    ...finding,
    verdict: notice,
    cause: message("auditBlankFills", { value: plain(printed.value - sum(parts.map(({ value }) => value))) }),
  };
}

interface Sum {
  readonly printed: Printed;
  readonly text: string;
  readonly parts: readonly Printed[];
  readonly rows: readonly Row[];
}

function totalFinding(table: AuditTable, row: Row, column: Column, { printed, text, parts, rows }: Sum): Finding {
  return findingOf(
    {
      rule: "total",
      spot: spotOf(table, row, column),
      text,
      printed,
      recomputed: parts.reduce((total, { value }) => total + value, 0),
      possible: sumInterval(parts),
      calculation: parts.length > 8 ? `Σ (${parts.length})` : parts.map(({ value }) => value).join(" + "),
    },
    (check) => leftOut(check, rows, column) ?? slip(check),
  );
}

/** A row whose value is just what is missing, or once too many. */
function leftOut({ printed, recomputed }: Check, rows: readonly Row[], { index }: Column): Message | null {
  const difference = { ...printed, value: Math.abs(printed.value - recomputed) };
  const fitting = rows.filter(({ cells }) => {
    const { reading } = cells[index]!;
    return isNumber(reading) && reading.value !== 0 && overlap(intervalOf(difference), intervalOf(reading));
  });
  if (fitting.length !== 1) return null;
  const values = { row: fitting[0]!.label, value: fitting[0]!.cells[index]!.text };
  return message(printed.value < recomputed ? "auditRowLeftOut" : "auditRowTwice", values);
}
