/** Units of use in a water balance: what goes in comes out. Measured water need not, so that a gap is worth a look, and no error of print. */
import type { UseUnit } from "../../balance/model";
import { unitChecks } from "../../balance/gaps";
import type { Check } from "../../balance/gaps";
import type { FlowKey } from "../../balance/columns";
import { flowOf, keysOn, unitHeader } from "../../balance/columns";
import { readUnits } from "../../balance/reading/table";
import { message } from "../../language/messages";
import { halfStep } from "../../units/printed";
import { plain } from "../causes";
import type { Finding } from "../finding";
import { notice } from "../finding";
import { isNumber, readCell } from "../tables/reading";
import type { AuditTable } from "../tables/table";
import { auditVerdicts } from "../verdict";

const waysOut: ReadonlySet<FlowKey | null> = new Set(keysOn("out"));

export function balances({ table, title, columns }: AuditTable): Finding[] {
  const lowest = columns.map(({ heading }) => heading.split(">").at(-1)!);
  const isBalance =
    lowest.some((label) => unitHeader.test(label)) &&
    lowest.some((label) => label !== "" && waysOut.has(flowOf([label])));
  const balance = isBalance ? readUnits(table) : null;
  // Volumes in several units are no sums of what is printed.
  if (!balance || balance.noticed.length > 1) return [];
  const textAt = new Map(table.cells.map(({ place, text }) => [place, text]));
  const roundingOf = ({ entries }: UseUnit) => {
    const places = new Set(Object.values(entries).map(({ place }) => place));
    const own = [...places].map((place) => readCell(textAt.get(place) ?? ""));
    const decimals = own.filter(isNumber).map((printed) => printed.decimals);
    return decimals.some((count) => count > 0) ? decimals.length * halfStep(Math.max(...decimals)) : 0;
  };
  const found = balance.units.flatMap((unit) => {
    const [check] = unitChecks(unit).filter((one): one is Check => "kind" in one && one.kind === "unit");
    const place = Object.values(unit.entries).find(({ value }) => value !== null)?.place ?? table.place;
    return check ? [findingOfUnit(check, { table: title, row: unit.name, column: "输入＝输出", place }, roundingOf(unit))] : []; // prettier-ignore
  });
  // A table without a column for what is consumed closes nowhere.
  const closed = found.filter(({ verdict }) => verdict !== notice).length;
  return closed > 1 && 2 * closed >= found.length ? found : [];
}

function findingOfUnit({ inflow, outflow, gap, suspicion }: Check, spot: Finding["spot"], rounding: number): Finding {
  const verdict = gap === 0 ? auditVerdicts.same : Math.abs(gap) <= rounding ? auditVerdicts.rounding : notice;
  return {
    rule: "balance",
    spot,
    printed: plain(outflow),
    recomputed: plain(inflow),
    calculation: `${plain(inflow)} − ${plain(outflow)} = ${plain(gap)}`,
    verdict,
    cause: verdict === notice ? (suspicion ?? message("balanceUnexplained")) : null,
  };
}
