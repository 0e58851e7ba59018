/** A register of permits, or any table of firms, products, outputs and volumes, as rows to plan by. */
import type { MadeRow } from "../../evaluation/plans/benchmark";
import type { PermitRow } from "../../evaluation/plans/permits";
import type { Quotas } from "../../evaluation/plans/quotas";
import { isFailure } from "../../language/failure";
import { finished, inSteps } from "../../statistics/finished";
import { product as exactProduct } from "../../units/decimal";
import { sharingWater } from "../checks/index-of-records";
import type { FileIdentity, FileResult } from "../consolidate";
import { readFileInSteps } from "../consolidate";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { Layout, Layouts } from "../headers/layout";
import { missingFrom } from "../headers/layout";
import { sure } from "../headers/match";
import type { SurveyRecord } from "../record";
import type { SurveySheet } from "../sheet";

export interface RegisterRow extends MadeRow, PermitRow {
  readonly city: string;
  readonly industry: string;
  /** What unit use is reckoned by; null also where several products share the water, or once-through cooling is in it. */
  readonly ownUse: number | null;
  /** The water includes once-through cooling, which the quota does not cover: it is held to no quota. */
  readonly beyondQuota: boolean;
}

/** What a plan can do without, though a sample cannot: not every holder of a permit makes a product with a quota. */
const dispensable: ReadonlySet<ColumnKey> = new Set(["product", "outputUnit", "output", "year", "water"]);

/** Reads a workbook as a survey, and takes tables that lack only what a plan can do without. */
export function readRegister(file: FileIdentity, sheets: readonly SurveySheet[], layouts: Layouts): FileResult {
  return finished(readRegisterInSteps(file, sheets, layouts));
}

/** The same with pauses, for a page that must not stand still meanwhile. */
export function* readRegisterInSteps(
  file: FileIdentity,
  sheets: readonly SurveySheet[],
  layouts: Layouts,
): Generator<number, FileResult> {
  const first = yield* readFileInSteps(file, sheets, layouts);
  const sufficient = first.waiting.filter(({ layout, given }) => suffices(layout, new Set(given)));
  if (sufficient.length === 0) return first;
  const taken = sufficient.map(({ layout }) => [layout.fingerprint, { ...layout, confirmed: true }] as const);
  return yield* readFileInSteps(file, sheets, { ...layouts, ...Object.fromEntries(taken) });
}

function suffices(layout: Layout, given: ReadonlySet<ColumnKey>): boolean {
  const has = (key: ColumnKey) => given.has(key) || layout.columns.some((column) => column.key === key);
  const clear = layout.columns.every(
    ({ key, score, unknownUnit }) =>
      score >= sure && (unknownUnit === undefined || columnOf(key).quantity === undefined),
  );
  return (
    clear && missingFrom(layout, given).every((key) => dispensable.has(key)) && (has("water") || has("permitVolume"))
  );
}

/** The records with volumes in m³ and the condition that their process and scale choose. A volume that rows share is nobody's own. */
export function registerRows(records: readonly SurveyRecord[], quotas: Quotas): readonly RegisterRow[] {
  return finished(registerRowsInSteps(records, quotas));
}

/** The same with pauses. */
export function* registerRowsInSteps(
  records: readonly SurveyRecord[],
  quotas: Quotas,
): Generator<void, readonly RegisterRow[]> {
  const sharing = sharingWater(records);
  return yield* inSteps(records, (record) => {
    const { others } = record;
    const shared = sharing.has(record);
    const code = record.code ?? "";
    const product = record.product ?? "";
    const condition = product === "" ? "" : conditionOf(record, code, product, quotas);
    const beyondQuota = record.onceThrough === true && !condition.includes("直流");
    const use = cubicMetres(record.water);
    return {
      firm: record.firm ?? "",
      city: record.city ?? "",
      industry: textOf(others.industry),
      code,
      product,
      condition,
      year: record.year,
      output: record.output,
      outputUnit: record.outputUnit ?? "",
      // Of rows that share a volume, the first has it.
      use: shared && use === null ? 0 : use,
      ownUse: shared || beyondQuota ? null : use,
      beyondQuota,
      permit: textOf(others.permit),
      permitVolume: cubicMetres(numberOf(others.permitVolume)),
    };
  });
}

function cubicMetres(volume: number | null): number | null {
  return volume === null ? null : exactProduct(volume, 10_000);
}

function textOf(value: string | number | boolean | undefined): string {
  return value === undefined ? "" : String(value);
}

function numberOf(value: string | number | boolean | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** Of process and scale as much as the standard knows; "" where the product has one quota, or where nothing of them chooses one. */
function conditionOf({ process, scale }: SurveyRecord, code: string, product: string, quotas: Quotas): string {
  const [made, size] = [process ?? "", scale ?? ""];
  const words = [`${made} ${size}`.trim(), made, size].filter((word) => word !== "");
  return words.find((condition) => !isFailure(quotas.find({ code, product, condition }))) ?? "";
}
