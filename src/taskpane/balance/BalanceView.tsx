import {
  Button,
  makeStyles,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { BalanceReport } from "../../balance/report";
import { tablesOfReport } from "../../balance/report";
import type { Cell, Matrix } from "../../workbook/values";
import { describeCell } from "../../workbook/values";
import { download } from "../shell/download";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { balanceTexts } from "./texts";
import { useWidth } from "./useWidth";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { minWidth: "560px", tableLayout: "auto" },
  cell: { padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  picture: { width: "100%" },
});

interface Props {
  readonly report: BalanceReport;
  readonly disabled: boolean;
  readonly onInsert: () => void;
  readonly onSave: (as: "png" | "xlsx") => void;
}

/** One balance: its picture, what closes, what was reconciled, its indicators. */
export function BalanceView({ report, disabled, onInsert, onSave }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(balanceTexts);
  const { language } = usePreferences();
  const { title, unit } = report.balance;
  const [svg, setSvg] = useState<string | null>(null);
  const [narrow, setNarrow] = useState<string | null>(null);
  const [frame, width] = useWidth();
  useEffect(() => {
    // The code that draws is large, and is fetched when there is something to draw.
    void import("../../balance/picture").then(({ sankeySize, sankeySvg }) => {
      const { balance } = report;
      const size = { width: Math.max(width, 320), height: Math.max(420, balance.units.length * 34 + 160) };
      const whole = sankeySvg(balance, language);
      setSvg(whole);
      setNarrow(width >= sankeySize.width ? whole : sankeySvg(balance, language, size));
    });
  }, [report, language, width]);
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2" block className={page.heading}>
        {[title, unit].filter((part) => part !== "").join(" · ")}
      </Subtitle2>
      <div ref={frame}>
        {narrow !== null && (
          <img className={styles.picture} alt={t("picture")} src={`data:image/svg+xml,${encodeURIComponent(narrow)}`} />
        )}
      </div>
      <div className={page.actions}>
        <Button
          disabled={svg === null}
          onClick={() => svg !== null && download(new TextEncoder().encode(svg), `${t("picture")}.svg`)}
        >
          {t("save")}
        </Button>
        <Button disabled={disabled || svg === null} onClick={() => onSave("png")}>
          {t("savePng")}
        </Button>
        <Button disabled={disabled || svg === null} onClick={() => onSave("xlsx")}>
          {t("saveReport")}
        </Button>
        <Button disabled={disabled} onClick={onInsert}>
          {t("insert")}
        </Button>
      </div>
      {tablesOfReport(report, language).map(({ title, rows }) => (
        <Figures key={title} title={title} rows={rows} />
      ))}
    </section>
  );
}

function Figures({ title, rows }: { readonly title: string; readonly rows: Matrix }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [head = [], ...lines] = rows;
  // What is said of a table stands in lines of one cell.
  const isSaid = (line: readonly Cell[]) => line.length === 1;
  return (
    <>
      <Text as="h3" weight="semibold" className={page.heading}>
        {title}
      </Text>
      <div className={styles.scroll} tabIndex={0}>
        <Table size="extra-small" className={styles.table} aria-label={title}>
          <TableHeader>
            <TableRow>
              {head.map((cell, at) => (
                <TableHeaderCell key={at}>{describeCell(cell)}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {lines
              .filter((line) => !isSaid(line))
              .map((line, row) => (
                <TableRow key={row}>
                  {line.map((cell, at) => (
                    <TableCell key={at} className={styles.cell}>
                      {shown(cell)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
          </TableBody>
        </Table>
      </div>
      {lines.filter(isSaid).map(([cell], at) => (
        <Text key={at} className={page.quiet}>
          {describeCell(cell ?? null)}
        </Text>
      ))}
    </>
  );
}

function shown(value: Cell): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : describeCell(value);
}
