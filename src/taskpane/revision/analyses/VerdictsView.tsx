import { yardstickNames } from "../../../revision/advancedness";
import { useTexts } from "../../shell/texts";
import type { AnalysisProps } from "./AnalysisProps";
import { DataTable } from "../DataTable";
import { revisionTexts } from "../texts";
import { ItemLink } from "./ItemLink";

/** Section 4.3: loose, reasonable or advanced, before and now, and by which comparison. */
export function VerdictsView({ analyses: { before, after }, onOpen }: AnalysisProps) {
  const t = useTexts(revisionTexts);
  return (
    <>
      <DataTable
        label={t("verdicts")}
        caption={t("verdictsHint")}
        columns={[{ title: t("item") }, { title: t("before") }, { title: t("after") }, { title: t("by") }]}
        lines={after.items.map(({ outcome: { item }, verdicts }, index) => {
          const old = before.items[index]!.verdicts;
          const by = verdicts.by ?? old.by;
          return {
            key: item.key,
            cells: [
              <ItemLink key="item" item={item.key} onOpen={onOpen} />,
              old.final ?? "—",
              verdicts.final ?? "—",
              by === null ? "—" : yardstickNames[by],
            ],
          };
        })}
      />
      <DataTable
        label={`${t("verdicts")} ${t("total")}`}
        columns={[
          { title: t("by") },
          ...["宽松", "合理", "先进"].map((title) => ({ title, number: true })),
          { title: t("total"), number: true },
        ]}
        lines={after.counts.map(({ yardstick, counts, total }) => ({
          key: yardstick,
          cells: [yardstickNames[yardstick], counts["宽松"], counts["合理"], counts["先进"], total].map(String),
        }))}
      />
    </>
  );
}
