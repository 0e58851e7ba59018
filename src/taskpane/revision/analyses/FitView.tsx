import { Text } from "@fluentui/react-components";
import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { DataTable } from "../DataTable";
import { figure, percentage, signed } from "../format";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Section 4.2: whether the old quotas are near what enterprises use. */
export function FitView({ analyses: { fit }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  const { items, fitting, share } = fit;
  if (items.length === 0) return <Text>{t("nothingToCompare")}</Text>;
  return (
    <DataTable
      label={t("fit")}
      caption={t("fitSummary", {
        fitting,
        total: items.length,
        share: percentage(share, 1),
        tolerance: percentage(project.settings.tolerance),
      })}
      columns={[
        { title: t("item") },
        { title: t("before"), number: true },
        { title: t("actual"), number: true },
        { title: t("difference"), number: true },
        { title: t("fits") },
      ]}
      lines={items.map(({ outcome: { item }, old, actual, difference, fits }) => ({
        key: item.key,
        cells: [
          <ItemLink key="item" item={item.key} onOpen={onOpen} />,
          String(old),
          figure(actual, item),
          signed(difference),
          t(fits ? "yes" : "no"),
        ],
      }))}
    />
  );
}
