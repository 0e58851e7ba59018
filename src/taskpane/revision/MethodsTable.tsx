import { useMemo } from "react";
import { tierOrder, tierSystemOf } from "../../revision/tiers";
import type { Candidate, ItemView } from "../../revision/view";
import { useLanguage, useTexts } from "../shell/texts";
import type { Line } from "./DataTable";
import { DataTable } from "./DataTable";
import { percentage } from "./format";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

/** What each method would give, and whom it would let pass. A method that gives all tiers the same stands in one line. */
export function MethodsTable({ view }: { readonly view: ItemView }) {
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { project } = useOpenRevision();
  const names = tierSystemOf(project.settings.tiers).names;
  const lines = useMemo(() => {
    const byMethod = new Map<string, Candidate[]>();
    for (const candidate of view.candidates) {
      const found = byMethod.get(candidate.method.key);
      if (found) found.push(candidate);
      else byMethod.set(candidate.method.key, [candidate]);
    }
    return [...byMethod.values()].flatMap((ofMethod): Line[] => {
      const alike = ofMethod.length === tierOrder.length && new Set(ofMethod.map(({ value }) => value)).size === 1;
      return (alike ? ofMethod.slice(0, 1) : ofMethod).map((candidate) => ({
        key: `${candidate.method.key} ${candidate.tier}`,
        cells: [
          text(candidate.method.name) + (alike ? "" : ` · ${names[candidate.tier]}`),
          String(candidate.value),
          percentage(candidate.passing.share),
          percentage(candidate.passing.outputShare),
          candidate.advancedness === null ? "—" : candidate.advancedness.toFixed(2),
        ],
      }));
    });
  }, [view, names, text]);
  return (
    <DataTable
      label={t("methods")}
      caption={t("methodsHint")}
      columns={[
        { title: t("method") },
        { title: t("value"), number: true },
        { title: t("firmsShort"), number: true },
        { title: t("outputShare"), number: true },
        { title: "φ", number: true },
      ]}
      lines={lines}
    />
  );
}
