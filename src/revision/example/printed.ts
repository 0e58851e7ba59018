/** What the report printed, beside what the project gives: for the example, and for the errata. */
import classification from "../../../generated/datasets/classification";
import statistics from "../../../generated/datasets/statistics";
import type { AuditVerdict } from "../../audit/verdict";
import { judgeChange, judgeValue } from "../../audit/verdict";
import { bundledLibrary } from "../../standards/bundled";
import type { Purpose } from "../../standards/standard";
import type { Dataset } from "../../standards/dataset";
import { readPrinted } from "../../units/printed";
import type { SampleFigure } from "../methods";
import type { ItemOutcome } from "../outcome";
import { tierOrder, tierSystemOf } from "../tiers";
import type { ExampleItem } from "./items";
import { exampleItems } from "./items";

export interface Beside {
  readonly item: string;
  /** What is compared: a column of table 5.4-1, or a tier of table 5.4-15. */
  readonly figure: string;
  readonly place: string;
  /** As printed, so that 0.10 keeps its digits. */
  readonly printed: string;
  readonly recomputed: number;
  readonly verdict: AuditVerdict;
}

const statisticsColumns: readonly (readonly [column: string, figure: SampleFigure, name: string])[] = [
  ["total", "total", "总样本数"],
  ["reasonable", "count", "合理样本数"],
  ["min", "min", "最小值"],
  ["max", "max", "最大值"],
  ["mean", "mean", "平均值"],
  ["secondMean", "secondMean", "二次平均值"],
];

export function besideReport(outcomes: readonly ItemOutcome[]): readonly Beside[] {
  const byKey = new Map(outcomes.map((outcome) => [outcome.item.key, outcome]));
  return exampleItems.flatMap((example): Beside[] => {
    const outcome = byKey.get(example.key);
    if (!outcome) return [];
    const row = textRows(statistics as Dataset).find(
      (one) => one["table"] === "5.4-1" && one["product"] === example.statistics,
    );
    const figures = statisticsColumns.flatMap(([column, figure, name]) =>
      beside(example.key, name, "表 5.4-1", row?.[column], outcome.figures[figure]),
    );
    const tiers =
      example.same === false
        ? []
        : tierOrder.flatMap((tier) => {
            const name = tierSystemOf("existing-new-leading").names[tier];
            const text = printedTier(example.result, tier);
            return beside(example.key, name, "表 5.4-15", text, comparable(outcome, tier, text));
          });
    return [...figures, ...typicalUse(example, outcome), ...typicalDifference(example, outcome), ...tiers];
  });
}

/** Products that table 5.4-1 leaves out are held against the typical enterprise of section 4.2, whose use is a mean of years. */
function typicalUse({ key, statistics: named, typical }: ExampleItem, { figures }: ItemOutcome): readonly Beside[] {
  if (named !== "" || typical === undefined) return [];
  return beside(key, "平均值", "表 4.2-22", typicalRow(typical)?.["actual"], figures.mean);
}

/** The project's value; where the report prints fewer digits, the one it was rounded from: rounding twice would go astray. */
function comparable({ item, values }: ItemOutcome, tier: Purpose, text: string | undefined): number | null {
  const { published, computed } = values[tier];
  const printed = text === undefined ? null : readPrinted(text);
  return printed !== null && printed.decimals < item.decimals ? (computed ?? published) : published;
}

/** How far the old quota lies from what the typical enterprise uses: the last column of table 4.2-22. */
function typicalDifference({ key, typical }: ExampleItem, { item, peers }: ItemOutcome): readonly Beside[] {
  const row = typical === undefined ? undefined : typicalRow(typical);
  const actual = peers.find(({ kind }) => kind === "case")?.low;
  const [text, base, use] = [row?.["difference"] ?? "", item.old, readPrinted(row?.["actual"] ?? "")];
  const printed = readPrinted(`${text}%`);
  if (text === "" || printed === null || use === null || base === null || actual === undefined) return [];
  const recomputed = (actual - base) / base;
  const verdict = judgeChange(use, readPrinted(base)!, printed, recomputed);
  return [
    { item: key, figure: differenceName, place: "表 4.2-22", printed: text, recomputed: recomputed * 100, verdict },
  ];
}

export const differenceName = "与原定额相差（%）";

function typicalRow(entry: number): Readonly<Record<string, string>> | undefined {
  return textRows(classification as Dataset).find((one) => one["table"] === "4.2-22" && one["entry"] === String(entry));
}

function printedTier(entry: number, purpose: Purpose): string | undefined {
  const draft = bundledLibrary.standards.find(({ id }) => id === "DB36/T 420—2017")!;
  const variant = bundledLibrary.variants.find((one) => one.standard === draft.id && one.entry === entry);
  return variant?.tiers[draft.tiers.findIndex((tier) => tier.purpose === purpose)]?.printed;
}

function beside(
  item: string,
  figure: string,
  place: string,
  text: string | undefined,
  recomputed: number | null,
): readonly Beside[] {
  const printed = text === undefined || text === "" ? null : readPrinted(text);
  if (printed === null || recomputed === null) return [];
  return [{ item, figure, place, printed: text!, recomputed, verdict: judgeValue(printed, recomputed, null) }];
}

function textRows({ columns, rows }: Dataset): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]!])));
}
