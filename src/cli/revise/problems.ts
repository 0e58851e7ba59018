import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/messages";
import { inBoth, message } from "../../language/messages";
import type { Guard } from "../../revision/guards";
import type { ItemOutcome } from "../../revision/outcome";
import { inSeveralIndustries } from "../../revision/analyses/survey-coverage";
import type { RevisionProject, Sample } from "../../revision/project";
import { shown } from "../../revision/shown";
import { sheetTitles } from "../../revision/workbook/titles";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";

/** Of each kind of remark; the workbook has all. */
const listedAtMost = 20;

export function reportSome(messages: readonly Message[], sheet: string, terminal: Terminal): void {
  for (const one of messages.slice(0, listedAtMost)) notify(terminal, one);
  const left = messages.length - listedAtMost;
  if (left > 0) notify(terminal, message("reviseMore", { count: left, sheet }));
}

const rank: Readonly<Record<Guard["severity"], number>> = { error: 0, warning: 1, hint: 2 };

/** Samples that cannot be used, then what to think about at each item, the gravest first. */
export function reportProblems(
  { samples: all }: RevisionProject,
  outcomes: readonly ItemOutcome[],
  terminal: Terminal,
): void {
  const samples = outcomes.flatMap(({ adopted }) =>
    adopted.flatMap(({ sample, problem }) =>
      problem && !sample.exclusion && !ofItem.has(problem.key)
        ? [message("reviseSampleProblem", { place: placeOf(sample), sample: nameOf(sample), problem: inBoth(problem) })]
        : [],
    ),
  );
  reportSome(samples, "样本", terminal);
  reportSome(inSeveralIndustries(all), sheetTitles.samples, terminal);
  reportSome(outcomes.flatMap(outliersOf), sheetTitles.pictures, terminal);
  const guards = outcomes.flatMap(({ item, guards: own }) => own.map((guard) => ({ item: item.key, guard })));
  const ordered = guards.sort((one, other) => rank[one.guard.severity] - rank[other.guard.severity]);
  reportSome(
    ordered.map(({ item, guard }) => message("reviseItemProblem", { item, problem: inBoth(guard.text) })),
    "决定",
    terminal,
  );
}

/** So many times apart, samples are of different units rather than of different enterprises. */
const farApart = 1000;

function outliersOf({ item, figures }: ItemOutcome): readonly Message[] {
  const { outliers, min, median, max } = figures;
  if (!outliers || min === null || median === null || max === null) return [];
  const isFar = max >= farApart * median || min * farApart <= median;
  const values = {
    item: item.key,
    count: outliers,
    min: shown(min),
    median: shown(median),
    max: shown(max),
  };
  return [message(isFar ? "reviseOutliersFar" : "reviseOutliers", values)];
}

/** Said once for the item instead of for each of its samples. */
const ofItem = new Set<Message["key"]>(["itemWithoutUnit", "itemUnitUnknown"]);

export function nameOf({ enterprise, product, year }: Sample): string {
  return [enterprise, product, year ?? ""].filter((part) => part !== "").join(" ");
}

function placeOf({ origin: { file, sheet, row } }: Sample): string | Bilingual {
  const place = [file, sheet].filter((part) => part !== "").join(" ");
  return row === null ? place : { zh: `${place} 第 ${row} 行`, en: `${place} row ${row}` };
}
