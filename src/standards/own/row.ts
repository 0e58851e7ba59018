/** One row of an own standard: a product variant with its values. */
import { isFailure } from "../../language/failure";
import { parseUnit } from "../../units/unit";
import { isWaterUse } from "../../units/water-use";
import type { Cell } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import { normaliseCode } from "../normalise";
import type { TierValue, Variant } from "../variant";
import type { Header } from "./header";
import type { Column } from "./layout";
import { printedValue } from "../reading/printed-value";
import type { Problems } from "./problem";
import type { TierNote } from "./tier-notes";
import { isDoubtful, readTierNotes } from "./tier-notes";

export function readRow(
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
  const notes = readTierNotes(text("tierNotes"));
  const values = tiers.map((tier) => {
    const own = notes.find((one) => one.tier === tier.name);
    return readValue(line[tier.column] ?? null, row, tier, own ?? bare, problems);
  });
  if (tiers.length > 0 && tiers.every(({ column }) => isBlank(line[column] ?? null))) {
    problems.add(row, null, "ownValuesNone");
  }
  checkOrder(values, row, tiers, problems);
  // What is not served may be damaged in print.
  const isDamaged = isDoubtful(values);
  const code = readCode(line[columns.get("code") ?? -1] ?? null, text("code"));
  if (!/^(\d{1,4}([、,，/]\d{1,4})*)?$/.test(code) && !isDamaged) {
    problems.add(row, columns.get("code")!, "ownCodeWrong", { value: text("code") });
  }
  const unit = text("unit");
  if (!isDamaged) checkUnit(unit, row, columns.get("unit")!, problems);
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
    remark: text("remark"),
    tiers: values,
  };
}

const bare = { doubtful: false, readings: [], note: "" };

/** As written: 13 is a division and 131 a group of it. A number has lost its zero in front (061). */
function readCode(cell: Cell, text: string): string {
  return typeof cell === "number" ? normaliseCode(text) : text.replace(/^[A-Z](?=\d)/, "");
}

function checkUnit(unit: string, row: number, column: number, problems: Problems): void {
  const understood = unit === "" ? null : parseUnit(unit);
  if (unit === "") problems.add(row, column, "ownUnitMissing");
  else if (isFailure(understood)) {
    const { key, values } = understood.message!;
    problems.add(row, column, key, values);
  } else if (understood && !isWaterUse(understood)) problems.add(row, column, "ownUnitWrong", { unit });
}

function readValue(
  cell: Cell,
  row: number,
  { name, column }: Header["tiers"][number],
  { doubtful, readings, note }: Pick<TierNote, "doubtful" | "readings" | "note">,
  problems: Problems,
): TierValue | null {
  if (isBlank(cell)) return null;
  if (isFailure(cell)) {
    problems.add(row, column, "ownCellError", { value: cell.code });
    return null;
  }
  const printed = typeof cell === "string" ? printedValue(cell) : null;
  const value = typeof cell === "number" && Number.isFinite(cell) ? cell : (printed?.value ?? null);
  if (value === null && !printed?.range && !doubtful) {
    problems.add(row, column, "ownValueWrong", { tier: name, value: describeCell(cell) });
    return null;
  }
  if (value !== null && value < 0) problems.add(row, column, "ownValueNegative", { tier: name, value });
  return {
    value,
    printed: describeCell(cell).trim(),
    condition: "",
    status: doubtful ? "doubtful" : "certain",
    readings,
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
    const found = values[at];
    return !found || found.value === null || found.status === "doubtful" ? [] : [{ tier, value: found.value }];
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
