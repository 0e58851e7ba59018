import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { savingPicture } from "../../../revision/pictures/analyses";
import type { GroupSaving } from "../../../revision/savings";
import { tierOrder, tierSystemOf } from "../../../revision/tiers";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { Chart } from "../Chart";
import { DataTable } from "../DataTable";
import { tenThousand } from "../format";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";

const mostEnterprises = 20;

/** What would be saved a year if everyone met each tier: by product, industry and enterprise. */
export function SavingsView({ analyses: { savings } }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const { byItem, byIndustry, byEnterprise, total } = savings;
  const saving = byItem.filter(({ savings: of }) => tierOrder.some((tier) => (of[tier] ?? 0) > 0));
  const option = useMemo(() => savingPicture(project, byItem, language), [project, byItem, language]);
  if (!total) return <Text>{t("nothingToCompare")}</Text>;
  return (
    <>
      <Chart
        option={option}
        height={90 + 44 * Math.min(saving.length, 15)}
        label={t("pictureOf", { what: t("savings") })}
      />
      <Groups head={t("item")} label={t("byItem")} groups={[...byItem, { ...total, group: t("total") }]} />
      <Groups head={t("industry")} label={t("byIndustry")} groups={byIndustry} />
      <Groups
        head={t("enterprise")}
        label={t("byEnterprise", { count: Math.min(mostEnterprises, byEnterprise.length) })}
        groups={byEnterprise.slice(0, mostEnterprises)}
      />
    </>
  );
}

interface GroupsProps {
  /** What the groups are. */
  readonly head: string;
  readonly label: string;
  readonly groups: readonly GroupSaving[];
}

function Groups({ head, label, groups }: GroupsProps) {
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  const names = tierSystemOf(project.settings.tiers).names;
  return (
    <DataTable
      label={label}
      caption={`${label}　${t("savingUnit")}`}
      columns={[
        { title: head },
        { title: t("water"), number: true },
        ...tierOrder.map((tier) => ({ title: names[tier], number: true })),
      ]}
      lines={groups.map(({ group, water, savings }) => ({
        key: group,
        total: group === t("total"),
        cells: [group, tenThousand(water), ...tierOrder.map((tier) => tenThousand(savings[tier]))],
      }))}
    />
  );
}
