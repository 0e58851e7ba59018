import type { ItemView } from "../../revision/view";
import { useTexts } from "../shell/texts";
import { DataTable } from "./DataTable";
import { figure } from "./format";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

/** Means of the years, and where their straight line leads. */
export function TrendView({ view: { years, outcome } }: { readonly view: ItemView }) {
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  const next = project.settings.trendYear ?? years.at(-1)!.year + 1;
  return (
    <DataTable
      label={t("trend")}
      columns={[{ title: t("year") }, { title: t("firmsShort"), number: true }, { title: t("mean"), number: true }]}
      lines={[
        ...years.map(({ year, mean, count }) => ({
          key: String(year),
          cells: [String(year), String(count), figure(mean, outcome.item)],
        })),
        {
          key: "next",
          total: true,
          cells: [`${next} ${t("nextYear")}`, "", figure(outcome.figures.trend, outcome.item)],
        },
      ]}
    />
  );
}
