import type { Beside } from "../../revision/example/printed";
import { roundTo } from "../../revision/decisions";
import { useTexts } from "../shell/texts";
import { DataTable } from "./DataTable";
import { revisionTexts } from "./texts";

/** The example's figures beside those that the report printed. */
export function PrintedView({ lines }: { readonly lines: readonly Beside[] }) {
  const t = useTexts(revisionTexts);
  return (
    <DataTable
      label={t("printed")}
      columns={[
        { title: t("figure") },
        { title: t("printedValue"), number: true },
        { title: t("recomputed"), number: true },
        { title: t("verdict") },
      ]}
      lines={lines.map(({ figure, place, printed, recomputed, verdict }) => ({
        key: `${place} ${figure}`,
        cells: [`${figure}（${place}）`, printed, String(roundTo(recomputed, 4)), verdict],
      }))}
    />
  );
}
