/** The same product in several tables: quotas and figures of its sample are the same wherever they are printed. */
import { message } from "../../language/messages";
import type { Printed } from "../../units/printed";
import { intervalOf, overlap } from "../../units/printed";
import type { Finding, Spot } from "../finding";
import { isNumber } from "../tables/reading";
import type { Role } from "../tables/roles";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

/** Quotas that tables of results print; other tables may print those of the nation or of others under the same headings. */
const quotas: readonly Role[] = ["existing", "new", "leading", "old"];
/** Of the same sample only: before and after samples were excluded they differ. */
const sampleFigures: readonly Role[] = ["min", "max", "mean", "secondMean"];

function comparedIn(table: AuditTable): readonly Role[] {
  const isResult = /修订|成果/.test(table.title) && !/修订前/.test(table.title);
  return [...(isResult ? quotas : []), ...(columnOfRole(table, "kept") ? sampleFigures : [])];
}

interface Fact {
  readonly table: AuditTable;
  readonly spot: Spot;
  readonly text: string;
  readonly printed: Printed;
  /** The sample that a figure is of, or "" for a quota. */
  readonly of: string;
}

/** What other files of the same audit have said before. */
export type EarlierFiles = Map<string, Fact>;

export function sameProduct(tables: readonly AuditTable[], file = "", earlier: EarlierFiles = new Map()): Finding[] {
  const known = new Map<string, Fact>();
  const findings = tables.flatMap((table) => {
    const facts = [...factsOf(table)].map(([key, fact]) => {
      const before = known.get(key) ?? earlier.get(keyAcrossFiles(key, fact)) ?? null;
      if (!before) known.set(key, fact);
      return { fact, before };
    });
    const agreeing = new Set(
      facts.filter(({ fact, before }) => before?.printed.value === fact.printed.value).map(({ fact }) => fact.of),
    );
    // Two samples of one product may be as many; it is the same one if some of its figures are the same.
    return facts.flatMap(({ fact, before }) =>
      before && (fact.of === "" || agreeing.has(fact.of)) ? [judged(before, fact)] : [],
    );
  });
  for (const [key, fact] of known) {
    const spot = { ...fact.spot, table: `${file}：${fact.spot.table}` };
    earlier.set(keyAcrossFiles(key, fact), { ...fact, spot });
  }
  return findings;
}

/** Another report may set other quotas: only tables of one caption are held against each other over files. */
function keyAcrossFiles(key: string, { of, table }: Fact): string {
  return of === "" ? `${key}\t${table.table.caption.replace(/\s/g, "")}` : key;
}

/** What a table says of each product that it names just once. */
function factsOf(table: AuditTable): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const [product, compared] = [columnOfRole(table, "product"), comparedIn(table)];
  if (!product || compared.length === 0) return facts;
  const rows = table.rows.filter((row) => !isTotal(row) && !isShifted(table, row));
  const names = rows.map((row) => nameOf(row, product.index));
  const again = repeated(names);
  rows.forEach((row, at) => {
    const name = names[at]!;
    if (name === "" || again.has(name) || isContinued(names, at)) return;
    for (const role of compared) {
      const column = columnOfRole(table, role);
      const reading = column ? row.cells[column.index]!.reading : null;
      if (!column || !reading || !isNumber(reading)) continue;
      const sample = sampleFigures.includes(role) ? countsIn(table, row) : "";
      const fact = {
        table,
        spot: spotOf(table, row, column),
        text: row.cells[column.index]!.text,
        printed: reading,
        of: sample && `${name}\t${sample}`,
      };
      facts.set([role, name, sample, unitTextOf(table, row, column)].join("\t"), fact);
    }
  });
  return facts;
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

/** A name that a row without one goes on with may be in pieces, or stand for several products. */
function isContinued(names: readonly string[], at: number): boolean {
  return names[at + 1] === "";
}

function nameOf(row: Row, column: number): string {
  return row.cells[column]!.text.normalize("NFKC")
    .replace(/[\s^]|[ᵃᵇᶜ]/g, "")
    .replace(/(?<=[\u4e00-\u9fff])a$/, "");
}

/** How many samples there were, and how many were kept. */
function countsIn(table: AuditTable, row: Row): string {
  const counts = (["samples", "kept"] as const).map((role) => columnOfRole(table, role));
  return counts.map((column) => (column ? row.cells[column.index]!.text : "")).join("/");
}

/** Of the row, else of the heading. */
function unitTextOf(table: AuditTable, row: Row, column: Column): string {
  const unit = columnOfRole(table, "unit");
  const text = unit ? row.cells[unit.index]!.text : (column.unit?.text ?? "");
  return text.normalize("NFKC").replace(/[\s^]/g, "");
}

function judged(before: Fact, fact: Fact): Finding {
  const same = before.printed.value === fact.printed.value;
  // Printed to the same digit, one number has one face; to different ones, it may have been rounded.
  const close =
    same ||
    (before.printed.decimals !== fact.printed.decimals &&
      overlap(intervalOf(before.printed), intervalOf(fact.printed)));
  const verdict = same ? auditVerdicts.same : close ? auditVerdicts.rounding : auditVerdicts.different;
  return {
    rule: "sameProduct",
    spot: fact.spot,
    printed: fact.text,
    recomputed: before.text,
    calculation: before.spot.table,
    verdict,
    cause: close ? null : message("auditOtherTable", { table: before.spot.table, value: before.text }),
  };
}
