/** What the report printed, beside what the project gives: for the example, and for the errata. */
import classification from "../../../generated/datasets/classification";
import statistics from "../../../generated/datasets/statistics";
import type { AuditVerdict } from "../../audit/verdict";
import { judgeValue } from "../../audit/verdict";
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
  ["min", "least", "最小值"],
  ["max", "greatest", "最大值"],
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
        : tierOrder.flatMap((tier) =>
            beside(
              example.key,
              tierSystemOf("existing-new-leading").names[tier],
              "表 5.4-15",
              printedTier(example.result, tier),
              outcome.values[tier].published,
            ),
          );
    return [...figures, ...typicalUse(example, outcome), ...tiers];
  });
}

/** Products that table 5.4-1 leaves out are held against the typical enterprise of section 4.2, whose use is a mean of years. */
function typicalUse({ key, statistics: named, typical }: ExampleItem, { figures }: ItemOutcome): readonly Beside[] {
  if (named !== "" || typical === undefined) return [];
  const row = textRows(classification as Dataset).find(
    (one) => one["table"] === "4.2-22" && one["entry"] === String(typical),
  );
  return beside(key, "平均值", "表 4.2-22", row?.["actual"], figures.mean);
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
