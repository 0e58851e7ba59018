import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { changePicture } from "../../../revision/pictures/analyses";
import { tierOrder, tierSystemOf } from "../../../revision/tiers";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { Chart } from "../Chart";
import { DataTable } from "../DataTable";
import { signed } from "../format";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Tables 6-1 and 6-2: how each tier has changed against the old quota, with means that leave blanks out. */
export function ChangesView({ analyses: { changes }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const names = tierSystemOf(project.settings.tiers).names;
  const option = useMemo(() => changePicture(project, changes, language), [project, changes, language]);
  const { items, means } = changes;
  if (items.length === 0) return <Text>{t("nothingToCompare")}</Text>;
  const meanLines = [
    ["all", t("meanChange")],
    ["national", t("national61")],
    ["survey", t("survey62")],
  ] as const;
  return (
    <>
      <Chart option={option} height={260} label={t("pictureOf", { what: t("changes") })} />
      <DataTable
        label={t("changes")}
        columns={[
          { title: t("item") },
          { title: t("before"), number: true },
          ...tierOrder.map((tier) => ({ title: names[tier], number: true })),
        ]}
        lines={[
          ...items.map(({ outcome: { item }, changes: of }) => ({
            key: item.key,
            cells: [
              <ItemLink key="item" item={item.key} onOpen={onOpen} />,
              String(item.old),
              ...tierOrder.map((tier) => signed(of[tier])),
            ],
          })),
          ...meanLines.map(([key, title]) => ({
            key: `mean ${key}`,
            total: true,
            cells: [title, "", ...tierOrder.map((tier) => signed(means[key][tier]))],
          })),
        ]}
      />
    </>
  );
}
