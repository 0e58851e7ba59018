/** Reads a user's own standard from the cells of a sheet. It is taken whole or not at all. */
import { isFailure } from "../../language/failure";
import { parseNumber } from "../../units/number";
import { base } from "../../units/atoms";
import type { Unit } from "../../units/unit";
import { parseUnit } from "../../units/unit";
import { columnName, rangeName } from "../../workbook/address";
import type { Rectangle } from "../../workbook/snapshot";
import type { Cell, Matrix } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import type { OwnStandard } from "../library";
import { normalise, normaliseCode } from "../normalise";
import type { Standard, Tier } from "../standard";
import { purposeNames, purposes } from "../standard";
import type { TierValue, Variant } from "../variant";
import { readDate } from "./date";
import type { Column, Particular } from "./layout";
import { columnOf, particularOf, tierOf } from "./layout";
import type { CellProblem } from "./problem";
import { Problems } from "./problem";

export type OwnReading =
  | { readonly own: OwnStandard; readonly problems: readonly [] }
  /** Nothing is taken; `count` tells how many problems there are where not all are listed. */
  | { readonly own: null; readonly problems: readonly CellProblem[]; readonly count: number };

/** More is a wrong sheet: the longest provincial standard has some 2,000 rows. */
export const rowsAtMost = 20_000;
const headerWithin = 30;

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** With the column of the sheet. The strictest first. */
  readonly tiers: readonly (Tier & { readonly column: number })[];
}

/**
 * @param cells of the sheet from A1 on
 * @param merges its merged cells
 */
export function readOwnStandard(cells: Matrix, merges: readonly Rectangle[] = []): OwnReading {
  const problems = new Problems();
  const standard = readSheet(cells, merges, problems);
  return standard && problems.count === 0
    ? { own: standard, problems: [] }
    : { own: null, problems: problems.inOrder(), count: problems.count };
}

function readSheet(cells: Matrix, merges: readonly Rectangle[], problems: Problems): OwnStandard | null {
  const row = cells.findIndex((line, at) => at < headerWithin && isHeader(line));
  if (row < 0) {
    problems.add(0, null, "ownHeaderMissing", { rows: headerWithin });
    return null;
  }
  // Of merged cells only the first holds what is meant for all: nothing else can be told of such a table.
  for (const merge of merges) {
    if (isInTable(merge, row, cells)) problems.add(merge.row, merge.column, "ownMerged", { range: rangeName(merge) });
  }
  if (problems.count > 0) return null;
  const header = readHeader(cells[row]!, row, cells, problems);
  const standard = readParticulars(cells.slice(0, row), header, problems);
  const filled = cells.length - row - 1;
  if (filled > rowsAtMost) {
    problems.add(row, null, "ownRowsTooMany", { count: filled, maximum: rowsAtMost });
    return null;
  }
  const variants = readRows(cells, header, standard.id, problems);
  if (variants.length === 0 && problems.count === 0) problems.add(row, null, "ownRowsNone");
  return { standard, variants };
}

/** Merged titles above the header do no harm, nor do merged remarks and blank rows below it. */
function isInTable(merge: Rectangle, header: number, cells: Matrix): boolean {
  const lines = cells.slice(Math.max(merge.row, header), merge.row + merge.rows);
  return lines.some((line) => !line.every(isBlank) && !isRemark(line));
}

function isHeader(line: readonly Cell[]): boolean {
  const found = new Set(line.map((cell) => (typeof cell === "string" ? columnOf(cell) : null)));
  return found.has("product") && found.has("unit");
}

function readHeader(line: readonly Cell[], row: number, cells: Matrix, problems: Problems): Header {
  const columns = new Map<Column, number>();
  const tiers: (Tier & { column: number })[] = [];
  line.forEach((cell, column) => {
    const title = describeCell(cell).trim();
    const known = columnOf(title);
    const tier = known ? null : tierOf(title);
    if (known) {
      const other = columns.get(known);
      if (other === undefined) columns.set(known, column);
      else problems.add(row, column, "ownColumnRepeated", { column: title, other: columnName(other) });
    } else if (tier) {
      const other = tiers.find(({ name, purpose }) => name === tier.name || purpose === tier.purpose);
      if (!other) tiers.push({ ...tier, aliases: [], column });
      else if (other.name === tier.name) {
        problems.add(row, column, "ownColumnRepeated", { column: title, other: columnName(other.column) });
      } else {
        const purpose = purposeNames[tier.purpose];
        problems.add(row, column, "ownPurposeRepeated", { first: other.name, second: tier.name, purpose });
      }
    } else if (title !== "" || cells.some((other, at) => at > row && !isBlank(other[column] ?? null))) {
      problems.add(row, column, "ownColumnUnknown", { column: title || columnName(column) });
    }
  });
  if (tiers.length === 0) problems.add(row, null, "ownTierMissing");
  tiers.sort((a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose));
  return { row, columns, tiers };
}

function readParticulars(above: Matrix, header: Header, problems: Problems): Standard {
  const found = new Map<Particular, { text: string; cell: Cell; row: number; column: number }>();
  above.forEach((line, row) =>
    line.forEach((cell, at) => {
      const particular = typeof cell === "string" ? particularOf(cell) : null;
      const column = at + 1;
      const value = line[column] ?? null;
      if (particular && !isBlank(value) && !found.has(particular)) {
        found.set(particular, { text: describeCell(value).trim(), cell: value, row, column });
      }
    }),
  );
  const text = (particular: Particular) => found.get(particular)?.text ?? "";
  const id = text("id");
  if (id === "") problems.add(0, null, "ownIdMissing");

  const dated = found.get("inForce");
  const inForce = readDate(dated?.cell ?? null);
  if (inForce === undefined) {
    problems.add(dated?.row ?? 0, dated?.column ?? null, "ownDateWrong", { value: text("inForce") });
  }

  const tiers = header.tiers.map(({ name, purpose, aliases }): Tier => ({ name, purpose, aliases }));
  const rule = text("fallback");
  const [, from, to, source = ""] = /^(.+?)\s*(?:→|->)\s*([^（(]+?)\s*(?:[（(](.*)[）)])?$/.exec(rule) ?? [];
  const asked = tiers.findIndex(({ name }) => name === from);
  if (rule !== "" && (asked < 0 || from === to || !tiers.some(({ name }) => name === to))) {
    const place = found.get("fallback");
    problems.add(place?.row ?? 0, place?.column ?? null, "ownFallbackWrong", { value: rule });
  } else if (asked >= 0) {
    tiers[asked] = { ...tiers[asked]!, fallback: { tier: to!, source: { zh: source, en: source } } };
  }

  const [title, region] = [text("title") || id, text("region")];
  return {
    id,
    title: { zh: title, en: title },
    edition: text("edition") || (/(\d{4})\s*$/.exec(id)?.[1] ?? ""),
    region: { zh: region, en: region },
    inForce: inForce ?? null,
    replaces: text("replaces") || null,
    draft: /送审稿|征求意见稿|报批稿|草案/.test(text("edition") + title),
    quotedBy: null,
    tiers,
    aliases: text("aliases")
      .split(/[、；;，,]/)
      .flatMap((alias) => alias.trim() || []),
    own: true,
  };
}

function readRows(cells: Matrix, header: Header, standard: string, problems: Problems): Variant[] {
  const variants: Variant[] = [];
  const rowByKey = new Map<string, number>();
  for (let row = header.row + 1; row < cells.length; row++) {
    const line = cells[row]!;
    if (line.every(isBlank) || isRemark(line)) continue;
    const before = problems.count;
    const variant = readRow(line, row, variants.length + 1, header, standard, problems);
    const key = [variant.code, variant.product, variant.condition].map(normalise).join("\t");
    const other = rowByKey.get(key);
    if (other === undefined) rowByKey.set(key, row);
    else if (variant.product !== "") problems.add(row, header.columns.get("product")!, "ownTwice", { row: other + 1 });
    if (problems.count === before) variants.push(variant);
  }
  return variants;
}

/** A line of explanation below or between the rows of a table. */
function isRemark(line: readonly Cell[]): boolean {
  const filled = line.filter((cell) => !isBlank(cell));
  return filled.length === 1 && typeof filled[0] === "string" && /^\s*注\d*\s*[:：]/.test(filled[0]);
}

function readRow(
  line: readonly Cell[],
  row: number,
  entry: number,
  { columns, tiers }: Header,
  standard: string,
  problems: Problems,
): Variant {
  const text = (column: Column): string => {
    const at = columns.get(column);
    const cell = at === undefined ? null : (line[at] ?? null);
    if (isFailure(cell)) problems.add(row, at!, "ownCellError", { value: cell.code });
    else if (typeof cell === "boolean") {
      problems.add(row, at!, "ownTextExpected", { column, value: describeCell(cell) });
    } else return describeCell(cell).trim();
    return "";
  };
  const product = text("product");
  if (product === "") problems.add(row, columns.get("product")!, "ownProductMissing");
  const code = normaliseCode(text("code"));
  if (!/^(\d{3})?$/.test(code)) problems.add(row, columns.get("code")!, "ownCodeWrong", { value: text("code") });
  const unit = text("unit");
  const understood = unit === "" ? null : parseUnit(unit);
  if (unit === "") problems.add(row, columns.get("unit")!, "ownUnitMissing");
  else if (isFailure(understood)) {
    const { key, values } = understood.message!;
    problems.add(row, columns.get("unit")!, key, values);
  } else if (understood && !isWaterUse(understood)) problems.add(row, columns.get("unit")!, "ownUnitWrong", { unit });
  const note = text("note");
  const values = tiers.map((tier) => readValue(line[tier.column] ?? null, row, tier, note, problems));
  if (tiers.length > 0 && tiers.every(({ column }) => isBlank(line[column] ?? null))) {
    problems.add(row, null, "ownValuesNone");
  }
  checkOrder(values, row, tiers, problems);
  return {
    standard,
    table: text("table"),
    entry: Number(text("entry")) || entry,
    code,
    category: text("category"),
    product,
    condition: text("condition"),
    unit,
    basis: "",
    tiers: values,
  };
}

/** Whether a unit is a volume over something. */
function isWaterUse({ parts }: Unit): boolean {
  const [water, ...others] = parts;
  const dimensions = Object.entries(water?.atom.dimensions ?? {});
  const isVolume = dimensions.length === 1 && dimensions[0]![0] === base.length && dimensions[0]![1] === 3;
  return isVolume && water!.exponent === 1 && others.some(({ exponent }) => exponent === -1);
}

function readValue(
  cell: Cell,
  row: number,
  { name, column }: Header["tiers"][number],
  note: string,
  problems: Problems,
): TierValue | null {
  if (isBlank(cell)) return null;
  if (isFailure(cell)) {
    problems.add(row, column, "ownCellError", { value: cell.code });
    return null;
  }
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : null;
  if (value === null || !Number.isFinite(value)) {
    problems.add(row, column, "ownValueWrong", { tier: name, value: describeCell(cell) });
    return null;
  }
  if (value < 0) problems.add(row, column, "ownValueNegative", { tier: name, value });
  return {
    value,
    printed: String(value),
    condition: "",
    status: "certain",
    readings: [],
    note,
    confirmation: null,
  };
}

/** A stricter tier cannot allow more than a looser one. */
function checkOrder(
  values: readonly (TierValue | null)[],
  row: number,
  tiers: Header["tiers"],
  problems: Problems,
): void {
  const printed = tiers.flatMap((tier, at) => {
    const value = values[at]?.value;
    return value === undefined || value === null ? [] : [{ tier, value }];
  });
  for (let at = 1; at < printed.length; at++) {
    const [stricter, looser] = [printed[at - 1]!, printed[at]!];
    if (stricter.value <= looser.value) continue;
    problems.add(row, stricter.tier.column, "tiersOutOfOrder", {
      stricter: stricter.tier.name,
      stricterValue: stricter.value,
      looser: looser.tier.name,
      looserValue: looser.value,
    });
  }
}
