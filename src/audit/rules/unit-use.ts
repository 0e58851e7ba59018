/** Unit use against water and output, each rounded as printed. */
import { isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { convert } from "../../units/convert";
import type { Printed } from "../../units/printed";
import { intervalOf, overlap, quotientInterval, scaledInterval } from "../../units/printed";
import type { Unit } from "../../units/unit";
import { quotient } from "../../units/unit";
import { plain, slip } from "../causes";
import type { Check, Finding } from "../finding";
import { findingOf, shownAs } from "../finding";
import type { Reading } from "../tables/reading";
import { isNumber } from "../tables/reading";
import { grouped } from "../../statistics/grouped";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

interface Columns {
  readonly water: Column;
  readonly output: Column;
  readonly unitUse: Column;
}

interface Sample {
  readonly row: Row;
  readonly water: Printed;
  readonly output: Printed;
  readonly stated: Printed;
}

export function unitUse(table: AuditTable): Finding[] {
  return groupsOf(table).flatMap((columns) => ofGroup(table, columns));
}

/** The one column of each role; else those of each year, or of whatever else is told above them. */
function groupsOf(table: AuditTable): Columns[] {
  const whole = columnsIn(table);
  if (whole) return [whole];
  const groups = grouped(table.columns, ({ heading }) => groupName.exec(heading)?.[0] ?? "");
  return [...groups].flatMap(([name, columns]) => (name === "" ? [] : (columnsIn({ columns }) ?? [])));
}

function columnsIn(table: Pick<AuditTable, "columns">): Columns | null {
  const [water, output, use] = (["water", "output", "unitUse"] as const).map((role) => columnOfRole(table, role));
  return water && output && use ? { water, output, unitUse: use } : null;
}

const groupName = /^(?:.*>)?(?:(?:19|20)\d\d年度?)?/;

function ofGroup(table: AuditTable, columns: Columns): Finding[] {
  const { water, output, unitUse: use } = columns;
  const samples = samplesOf(table, columns);
  const declared = factorOf(water.unit, output.unit, use.unit);
  // Where no unit is told, most rows must show the same power of ten.
  const factor = declared ?? commonFactor(samples, 1, 3);
  if (factor === null) return [];
  const agree = samples.filter((sample) => agrees(sample, factor)).length;
  if (2 * agree < samples.length || agree === 0) {
    const shown = declared === null ? null : commonFactor(samples, declared, 2);
    return shown === null ? [] : [wrongUnit(table, columns, samples[0]!, declared!, shown)];
  }
  return samples.map((sample) => judged(table, columns, sample, factor));
}

function samplesOf(table: AuditTable, { water, output, unitUse: use }: Columns): Sample[] {
  return table.rows.flatMap((row, at) => {
    const [volume, amount, stated] = [water, output, use].map(({ index }) => row.cells[index]!.reading);
    if (!isNumber(volume) || !isNumber(amount) || !isNumber(stated)) return [];
    if (isShifted(table, row) || isTotal(row) || amount.value <= 0) return [];
    // The volume of several products is not that of the first one.
    const next = table.rows[at + 1]?.cells;
    const shares = next && isNumber(next[output.index]!.reading) && isOpen(next[water.index]!.reading) && isOpen(next[use.index]!.reading); // prettier-ignore
    return shares ? [] : [{ row, water: volume, output: amount, stated }];
  });
}

function isOpen(reading: Reading): boolean {
  return reading === "blank";
}

function factorOf(water: Unit | null, output: Unit | null, use: Unit | null): number | null {
  if (!water || !output || !use) return null;
  const factor = convert(1, quotient(water, output), use);
  return isFailure(factor) ? null : factor;
}

function possibleOf({ water, output }: Sample, factor: number) {
  return scaledInterval(quotientInterval(intervalOf(water), intervalOf(output)), factor);
}

function agrees(sample: Sample, factor: number): boolean {
  return overlap(intervalOf(sample.stated), possibleOf(sample, factor));
}

/** The one power of ten, besides a factor, that all but a few rows show. */
function commonFactor(samples: readonly Sample[], factor: number, rowsAtLeast: number): number | null {
  const found = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
    .map((power) => factor * 10 ** power)
    .filter((each) => 3 * samples.filter((sample) => agrees(sample, each)).length >= 2 * samples.length);
  return samples.length >= rowsAtLeast && found.length === 1 ? found[0]! : null;
}

function judged(table: AuditTable, { unitUse: use }: Columns, sample: Sample, factor: number): Finding {
  const { row, water, output, stated } = sample;
  const text = ({ value, decimals }: Printed) => value.toFixed(Math.max(decimals, 0));
  const check: Check = {
    rule: "unitUse",
    spot: spotOf(table, row, use),
    text: row.cells[use.index]!.text,
    printed: stated,
    recomputed: (water.value / output.value) * factor,
    possible: possibleOf(sample, factor),
    calculation: `${text(water)} ÷ ${text(output)}${factor === 1 ? "" : ` × ${plain(factor)}`}`,
  };
  return findingOf(check, (wrong) => slip(wrong) ?? upsideDown(wrong));
}

function upsideDown({ printed, possible }: Check): Message | null {
  const turned = { low: 1 / possible.high, high: possible.low > 0 ? 1 / possible.low : Infinity };
  return overlap(intervalOf(printed), turned) ? message("auditUpsideDown", { value: plain(1 / possible.high) }) : null;
}

function wrongUnit(
  table: AuditTable,
  { unitUse: use, output, water }: Columns,
  sample: Sample,
  declared: number,
  shown: number,
): Finding {
  // prettier-ignore
  const { row, stated } = sample;
  return {
    rule: "unitUseUnit",
    spot: spotOf(table, row, use),
    printed: row.cells[use.index]!.text,
    recomputed: shownAs(stated, (sample.water.value / sample.output.value) * declared),
    calculation: `${sample.water.value} ${water.unit!.text} ÷ ${sample.output.value} ${output.unit!.text}`,
    verdict: auditVerdicts.different,
    cause: message("auditUnitFactor", {
      factor: plain(declared / shown),
      water: water.unit!.text,
      output: output.unit!.text,
      use: use.unit!.text,
    }),
  };
}
