/** Figures of a sample against the samples themselves, where another table prints them. */
import { message } from "../../language/messages";
import { secondMean } from "../../statistics/second-mean";
import { mean } from "../../statistics/summary";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf, readPrinted } from "../../units/printed";
import type { Finding } from "../finding";
import { findingOf } from "../finding";
import type { SampleRow } from "./left-out-sample";
import { leftOutSample } from "./left-out-sample";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Cell, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";
import { grouped } from "../../statistics/grouped";

/** The samples of one product in one table. */
interface Sample {
  readonly table: AuditTable;
  readonly product: string;
  /** What tells them from others of a table that is of one product: 循环冷却; "" for all of it. */
  readonly kind: string;
  readonly rows: readonly SampleRow[];
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
  if (!product) return [{ table, product: "", kind: "", ...valuesOf(table, rows, use) }, ...kindsOf(table, rows, use)];
  let name = "";
  const named = (row: Row) => (name = plainName(row.cells[product.index]!.text) || name);
  return [...grouped(rows, named)].map(([key, group]) => ({
    table,
    product: key,
    kind: "",
    ...valuesOf(table, group, use),
  }));
}

/** A table of one industry whose rows a column tells apart: 直流冷却, 循环冷却. */
function kindsOf(table: AuditTable, rows: readonly Row[], use: Column): Sample[] {
  const process = columnOfRole(table, "process");
  if (!process) return [];
  const groups = grouped(rows, ({ cells }) => cells[process.index]!.text.replace(/\s/g, ""));
  return [...groups].flatMap(([kind, group]) =>
    kind.length > 1 ? [{ table, product: "", kind, ...valuesOf(table, group, use) }] : [],
  );
}

/** Each cell of two numbers doubles the ways to count. */
const twoAtMost = 4;

function valuesOf(table: AuditTable, rows: readonly Row[], { index }: Column): Pick<Sample, "rows" | "whole"> {
  const read = rows.map((row): SampleRow => {
    const values = isShifted(table, row) ? [] : numbersIn(row.cells[index]!);
    return { label: row.label, values };
  });
  const two = read.filter(({ values }) => values.length > 1).length;
  return { rows: read, whole: two <= twoAtMost && read.every(({ values }) => values.length > 0) };
}

/** "1.65 1.61 (水平衡)": what was asked, and what was measured. */
function numbersIn({ reading, text }: Cell): readonly Printed[] {
  if (isNumber(reading)) return [reading];
  const both = /^(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\([^()\d]+\)$/.exec(text.normalize("NFKC").trim());
  return both ? both.slice(1).flatMap((number) => readPrinted(number) ?? []) : [];
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
  const printedName = row.cells[product!.index]!.text;
  const own = samples.filter((each) => each.whole && (each.kind === "" ? isOf(each, name) : isKind(each, printedName)));
  const [all, excluded] = [figure("samples")?.value, figure("excluded")?.value];
  // Printed alike in two tables, they are one sample.
  const sample = own.find(({ rows }) => rows.length === (all ?? count));
  if (!sample || own.some((other) => !sameValues(other, sample))) return [];
  const kept = excluded
    ? keptOf(sample, excluded, figure("max"))
    : all === undefined || all === count
      ? sample.rows
      : null;
  const found = kept ? figuresOf(table, row, kept, sample.table) : [];
  // A title that has the product's name in it may be of other samples: some figure must show that it is of these.
  const isShown = sample.product !== "" || found.some(({ verdict }) => verdict !== auditVerdicts.different);
  return isShown ? found : [];
}

function isOf({ product, table }: Sample, name: string): boolean {
  return product === "" ? table.title.includes(name) && name.length > 1 : product === name;
}

/** 火力发电(循环冷却用水) is what a table of 火电行业 has under 循环冷却. */
function isKind({ table, kind }: Sample, printedName: string): boolean {
  const [, product, bracket] = /^([^()]{2,})\(([^()]+)\)$/.exec(printedName.normalize("NFKC").replace(/\s/g, "")) ?? [];
  return bracket !== undefined && bracket.startsWith(kind) && names(table.title, product!);
}

/** By its name, or by the shorter one of its first and last character. */
function names(title: string, product: string): boolean {
  return title.includes(product) || (product.length > 2 && title.includes(`${product.at(0)}${product.at(-1)}`));
}

function sameValues(one: Sample, other: Sample): boolean {
  const sorted = ({ rows }: Sample) =>
    rows
      .flatMap(({ values }) => values.map(({ value }) => value))
      .sort((a, b) => a - b)
      .join(" ");
  return sorted(one) === sorted(other);
}

/** Which samples were excluded is not printed; but if just as many lie above the greatest value as were, it was these. */
function keptOf({ rows }: Sample, excluded: number, max: Printed | null): readonly SampleRow[] | null {
  if (!max) return null;
  const high = intervalOf(max).high;
  const kept = rows.filter(({ values }) => values.every((value) => intervalOf(value).low <= high));
  return rows.length - kept.length === excluded ? kept : null;
}

const figures: readonly (readonly [Role, (values: readonly number[]) => number])[] = [
  ["min", (values) => Math.min(...values)],
  ["max", (values) => Math.max(...values)],
  ["mean", (values) => mean(values)],
  ["secondMean", (values) => secondMean(values)],
];

function figuresOf(table: AuditTable, row: Row, samples: readonly SampleRow[], from: AuditTable): Finding[] {
  const choices = choicesOf(samples);
  return figures.flatMap(([role, calculate]) => {
    const column = columnOfRole(table, role);
    const printed = column ? row.cells[column.index]!.reading : null;
    if (!column || !printed || !isNumber(printed)) return [];
    const exact = choices.map((values) => calculate(values.map(({ value }) => value)));
    const nearest = exact.reduce((best, value) =>
      Math.abs(value - printed.value) < Math.abs(best - printed.value) ? value : best,
    );
    const possible = choices.map((values) => possibleOf(values, calculate, role));
    return findingOf(
      {
        rule: "fromSamples",
        spot: spotOf(table, row, column),
        text: row.cells[column.index]!.text,
        printed,
        recomputed: nearest,
        possible: {
          low: Math.min(...possible.map(({ low }) => low)),
          high: Math.max(...possible.map(({ high }) => high)),
        },
        calculation: `${from.title}, n = ${samples.length}`,
      },
      () =>
        samples.length === 1
          ? message("auditOnlySample", { table: from.title, value: samples[0]!.values[0]!.value })
          : leftOutSample(samples, calculate, printed),
    );
  });
}

/** One value of each row, in all ways: few cells print two. */
function choicesOf(rows: readonly SampleRow[]): readonly (readonly Printed[])[] {
  return rows.reduce<readonly (readonly Printed[])[]>(
    (choices, { values }) => choices.flatMap((chosen) => values.map((value) => [...chosen, value])),
    [[]],
  );
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
