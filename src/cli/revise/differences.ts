import { message } from "../../language/messages";
import { measuredText, measuredWords } from "../../revision/measured";
import type { Merged } from "../../revision/merge";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject } from "../../revision/project";
import { tierOrder, tierSystemOf } from "../../revision/tiers";
import type { Terminal } from "../terminal";
import { nameOf, reportSome } from "./problems";

/** What a merge has changed: items, samples, and the values that follow. */
export function reportDifferences(before: RevisionProject, { project, report }: Merged, terminal: Terminal): void {
  const units = new Map(project.items.map(({ key, unit }) => [key, unit]));
  reportSome(
    report.newItems.map((item) => message("reviseItemAdded", { item, unit: units.get(item) || "—" })),
    "决定",
    terminal,
  );
  reportSome(
    [
      ...report.conflicting.map(({ kept, offered }) =>
        message("reviseSampleKept", {
          id: kept.id,
          sample: nameOf(kept),
          kept: measuredWords(measuredText(kept)),
          offered: measuredWords(measuredText(offered)),
        }),
      ),
      ...report.changed.map(({ before: then, after: now }) =>
        message("reviseSampleChanged", {
          id: now.id,
          sample: nameOf(now),
          before: measuredWords(measuredText(then)),
          after: measuredWords(measuredText(now)),
        }),
      ),
      ...report.missing.map((sample) => message("reviseSampleMissing", { id: sample.id, sample: nameOf(sample) })),
      ...report.added.map((sample) => message("reviseSampleAdded", { id: sample.id, sample: nameOf(sample) })),
    ],
    "日志",
    terminal,
  );
  reportSome(valueChanges(before, project), "成果", terminal);
}

function valueChanges(before: RevisionProject, after: RevisionProject) {
  const names = tierSystemOf(after.settings.tiers).names;
  const then = new Map(outcomesOf(before).map(({ item, values }) => [item.key, values]));
  return outcomesOf(after).flatMap(({ item, values }) =>
    tierOrder.flatMap((tier) => {
      const [old, now] = [then.get(item.key)?.[tier].published ?? null, values[tier].published];
      if (old === now) return [];
      return [
        message("reviseValueChanged", { item: item.key, tier: names[tier], before: old ?? "—", after: now ?? "—" }),
      ];
    }),
  );
}
