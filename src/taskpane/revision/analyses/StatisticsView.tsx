import { sampleFigures } from "../../../revision/methods";
import { useLanguage, useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { DataTable } from "../DataTable";
import { figure } from "../format";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Table 5.4-1: its seven columns. */
const columns = sampleFigures.slice(0, 7);

export function StatisticsView({ analyses: { outcomes }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  const text = useLanguage();
  return (
    <DataTable
      label={t("statistics")}
      columns={[
        { title: t("item") },
        { title: t("unit") },
        ...columns.map(({ name }) => ({ title: text(name), number: true })),
      ]}
      lines={outcomes.map(({ item, figures }) => ({
        key: item.key,
        cells: [
          <ItemLink key="item" item={item.key} onOpen={onOpen} />,
          item.unit,
          ...columns.map(({ key }) =>
            key === "total" || key === "count" ? String(figures[key] ?? 0) : figure(figures[key], item),
          ),
        ],
      }))}
    />
  );
}
