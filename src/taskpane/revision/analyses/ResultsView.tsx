import { nameList } from "../../../language/language";
import { methodOf } from "../../../revision/methods";
import { tierOrder, tierSystemOf } from "../../../revision/tiers";
import { usePreferences } from "../../shell/preferences";
import { useLanguage, useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { DataTable } from "../DataTable";
import { percentage, quota } from "../format";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Table 5.4-15: the three tiers with the method of each, and whom the first lets pass. */
export function ResultsView({ analyses: { outcomes }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const names = tierSystemOf(project.settings.tiers).names;
  return (
    <DataTable
      label={t("results")}
      columns={[
        { title: t("item") },
        ...tierOrder.map((tier) => ({ title: names[tier], number: true })),
        { title: t("unit") },
        { title: t("firmsShort"), number: true },
        { title: t("method") },
      ]}
      lines={outcomes.map(({ item, values, passing }) => {
        const decisions = project.decisions.get(item.key) ?? {};
        const used = tierOrder.flatMap((tier) => decisions[tier]?.method ?? []);
        return {
          key: item.key,
          cells: [
            <ItemLink key="item" item={item.key} onOpen={onOpen} />,
            ...tierOrder.map((tier) => quota(values[tier].published)),
            item.unit,
            percentage(passing.existing?.share ?? null),
            nameList(
              [...new Set(used)].map((method) => text(methodOf(method).name)),
              language,
            ) || t("isOpen"),
          ],
        };
      })}
    />
  );
}
