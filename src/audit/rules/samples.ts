/** Figures of a sample against the samples themselves, where another table prints them. */
import { message } from "../../language/messages";
import { secondMean } from "../../statistics/second-mean";
import { mean } from "../../statistics/summary";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf } from "../../units/printed";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { grouped } from "../../statistics/grouped";

/** The samples of one product in one table. */
interface Sample {
  readonly table: AuditTable;
  readonly product: string;
  readonly values: readonly Printed[];
  /** Every row of the product was read. */
  readonly whole: boolean;
}

export function fromSamples(tables: readonly AuditTable[]): Finding[] {
  const samples = tables.flatMap(samplesOf);
  return tables
    .filter((table) => columnOfRole(table, "kept") ?? columnOfRole(table, "samples"))
    .flatMap((table) => table.rows.filter((row) => !isTotal(row) && !isShifted(table, row)).flatMap((row) => ofRow(table, row, samples))); // prettier-ignore
}

/** By product where a column names it; else all of a table that is of one product, by its title. */
function samplesOf(table: AuditTable): Sample[] {
  const use = columnOfRole(table, "unitUse");
  if (!use || columnOfRole(table, "kept") || columnOfRole(table, "year")) return [];
  const rows = table.rows.filter((row) => !isTotal(row));
  const product = columnOfRole(table, "product");
  if (!product) return [{ table, product: "", ...valuesOf(table, rows, use) }];
  let name = "";
  const named = (row: Row) => (name = plainName(row.cells[product.index]!.text) || name);
  return [...grouped(rows, named)].map(([key, group]) => ({ table, product: key, ...valuesOf(table, group, use) }));
}

function valuesOf(table: AuditTable, rows: readonly Row[], { index }: Column): Pick<Sample, "values" | "whole"> {
  const readings = rows.filter((row) => !isShifted(table, row)).map(({ cells }) => cells[index]!.reading);
  return { values: readings.filter(isNumber), whole: readings.length === rows.length && readings.every(isNumber) };
}

function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\(.*?\)/g, "")
    .replace(/\s/g, "");
}

function ofRow(table: AuditTable, row: Row, samples: readonly Sample[]): Finding[] {
  const product = columnOfRole(table, "product");
  const name = product ? plainName(row.cells[product.index]!.text) : "";
  if (name === "") return [];
  const figure = (role: Role): Printed | null => {
    const column = columnOfRole(table, role);
    const reading = column ? row.cells[column.index]!.reading : null;
    return reading && isNumber(reading) ? reading : null;
  };
  const count = (figure("kept") ?? figure("samples"))?.value;
  const own = samples.filter((each) => each.whole && isOf(each, name));
  const [all, excluded] = [figure("samples")?.value, figure("excluded")?.value];
  // Printed alike in two tables, they are one sample.
  const sample = own.find(({ values }) => values.length === (all ?? count));
  if (!sample || own.some((other) => !sameValues(other, sample))) return [];
  const kept = excluded
    ? keptOf(sample, excluded, figure("max"))
    : all === undefined || all === count
      ? sample.values
      : null;
  return kept ? figuresOf(table, row, kept, sample.table) : [];
}

function isOf({ product, table }: Sample, name: string): boolean {
  return product === "" ? table.title.includes(name) && name.length > 1 : product === name;
}

function sameValues(one: Sample, other: Sample): boolean {
  const sorted = ({ values }: Sample) =>
    values
      .map(({ value }) => value)
      .sort((a, b) => a - b)
      .join(" ");
  return sorted(one) === sorted(other);
}

/** Which samples were excluded is not printed; but if just as many lie above the greatest value as were, it was these. */
function keptOf({ values }: Sample, excluded: number, max: Printed | null): readonly Printed[] | null {
  if (!max) return null;
  const high = intervalOf(max).high;
  const kept = values.filter((value) => intervalOf(value).low <= high);
  return values.length - kept.length === excluded ? kept : null;
}

const figures: readonly (readonly [Role, (values: readonly number[]) => number])[] = [
  ["min", (values) => Math.min(...values)],
  ["max", (values) => Math.max(...values)],
  ["mean", (values) => mean(values)],
  ["secondMean", (values) => secondMean(values)],
];

function figuresOf(table: AuditTable, row: Row, values: readonly Printed[], from: AuditTable): Finding[] {
  const exact = values.map(({ value }) => value);
  return figures.flatMap(([role, calculate]) => {
    const column = columnOfRole(table, role);
    const printed = column ? row.cells[column.index]!.reading : null;
    if (!column || !printed || !isNumber(printed)) return [];
    return findingOf(
      {
        rule: "fromSamples",
        spot: spotOf(table, row, column),
        text: row.cells[column.index]!.text,
        printed,
        recomputed: calculate(exact),
        possible: possibleOf(values, calculate, role),
        calculation: `${from.title}, n = ${values.length}`,
      },
      () => (values.length === 1 ? message("auditOnlySample", { table: from.title, value: exact[0]! }) : null),
    );
  });
}

/** Least, greatest value and mean rise with every value. */
function possibleOf(
  values: readonly Printed[],
  calculate: (values: readonly number[]) => number,
  role: Role,
): Interval {
  const ends = values.map(intervalOf);
  if (role === "secondMean") return possibleSecondMean(ends);
  return { low: calculate(ends.map(({ low }) => low)), high: calculate(ends.map(({ high }) => high)) };
}

/** A value whose rounding reaches over the mean may count as below it or not: every number of them is tried. */
function possibleSecondMean(values: readonly Interval[]): Interval {
  const average = meanOf(values);
  const below = values.filter(({ high }) => high < average.low);
  const open = values.filter(({ low, high }) => low <= average.high && high >= average.low);
  const rising = (key: "low" | "high") => [...open].sort((first, second) => first[key] - second[key]);
  const [lowest, highest] = [rising("low"), rising("high").reverse()];
  const tried = open.map((_, at) => at + 1).concat(below.length > 0 ? [0] : []);
  const lows = tried.map((count) => meanOf([...below, ...lowest.slice(0, count)]).low);
  const highs = tried.map((count) => meanOf([...below, ...highest.slice(0, count)]).high);
  return {
    low: (average.low + Math.min(...lows)) / 2,
    high: Math.min((average.high + Math.max(...highs)) / 2, average.high),
  };
}

function meanOf(values: readonly Interval[]): Interval {
  return { low: mean(values.map(({ low }) => low)), high: mean(values.map(({ high }) => high)) };
}
