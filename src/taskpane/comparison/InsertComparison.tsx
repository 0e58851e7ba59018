import { Button } from "@fluentui/react-components";
import { formulaFor } from "../../functions/formula";
import type { Entry } from "../../hosts/port";
import type { ComparisonRow } from "../../standards/compare";
import { purposeNames } from "../../standards/standard";
import { useInsertion } from "../insertion/InsertionProvider";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { comparisonTexts } from "./texts";

interface InsertProps {
  readonly product: string;
  readonly rows: readonly ComparisonRow[];
}

/** Puts the comparison into the sheet as a table. */
export function InsertComparison({ product, rows }: InsertProps) {
  const page = usePageStyles();
  const t = useTexts(comparisonTexts);
  const text = useLanguage();
  const { writeAtSelection } = useInsertion();
  const insert = async () => {
    const lines = rows.map((one): Entry[] => [
      one.purpose ? text(purposeNames[one.purpose]) : "",
      one.source,
      one.product,
      one.condition,
      one.tier,
      // A formula where one gives the value; what a comparator prints is a number with its source beside it.
      one.quota ? { formula: formulaFor("QUOTA", one.quota) } : one.low,
      one.high !== one.low ? one.high : null,
      one.unit,
      one.status === "certain" ? null : t(one.status),
    ]);
    await writeAtSelection(t("insertLabel", { product }), ({ sheet, row, column }) => [
      { sheet, row, column, entries: [t("heads").split("|")], bold: true },
      { sheet, row: row + 1, column, entries: lines },
    ]);
  };
  return (
    <div className={page.actions}>
      <Button size="small" onClick={() => void insert()}>
        {t("insert")}
      </Button>
    </div>
  );
}
