import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { DrawnOnScreen } from "../../../revision/pictures/report-chart";
import { reportChart, reportChartHeight } from "../../../revision/pictures/report-chart";
import type { Block, FigureBlock, Paragraph, TableBlock } from "../../../revision/report/blocks";
import type { CaptionLabel } from "../../../revision/report/labels";
import { labelText } from "../../../revision/report/labels";
import { useTexts } from "../../shell/texts";
import { Chart } from "../Chart";
import { DataTable } from "../DataTable";
import { AuthorField } from "./AuthorField";
import { reportTexts } from "./texts";

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  paragraph: { display: "block", margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  picture: { display: "block", width: "100%" },
  note: { display: "block", color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

type Labels = ReadonlyMap<string, CaptionLabel>;

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly labels: Labels;
}

/** What a document will say, as it will stand there. */
export function BlocksView({ blocks, labels }: BlocksProps) {
  const styles = useStyles();
  return blocks.map((block, at) => {
    switch (block.kind) {
      case "heading": {
        const Heading = block.level === 3 ? "h4" : "h3";
        return (
          <Heading key={at} className={styles.heading}>
            {block.text}
          </Heading>
        );
      }
      case "paragraph":
        return (
          <Body1 key={at} className={styles.paragraph}>
            {textOf(block, labels)}
          </Body1>
        );
      case "author":
        return <AuthorField key={block.id} place={block} />;
      case "table":
        return <TableView key={block.id} table={block} labels={labels} />;
      case "figure":
        return <FigureView key={block.id} figure={block} labels={labels} />;
    }
  });
}

function textOf({ parts }: Paragraph, labels: Labels): string {
  return parts.map((part) => (typeof part === "string" ? part : labelText(labels.get(part.to)!))).join("");
}

const rowsAtFirst = 40;

function TableView({ table, labels }: { readonly table: TableBlock; readonly labels: Labels }) {
  const styles = useStyles();
  const t = useTexts(reportTexts);
  const [whole, setWhole] = useState(false);
  const { columns, rows, totals = [], note } = table;
  const shown = whole ? rows : rows.slice(0, rowsAtFirst);
  const caption = `${labelText(labels.get(table.id)!)}  ${table.caption}`;
  return (
    <>
      <DataTable
        label={caption}
        caption={caption}
        columns={columns.map(({ title, align }) => ({ title, number: align === "right" }))}
        lines={[
          ...shown.map((cells, at) => ({ key: String(at), cells })),
          ...totals.map((cells, at) => ({ key: `total${at}`, cells, total: true })),
        ]}
      />
      {shown.length < rows.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t("allRows", { count: rows.length })}
        </Button>
      )}
      {note !== undefined && <Caption1 className={styles.note}>{`注：${note}`}</Caption1>}
    </>
  );
}

function DrawnChart({ chart, description }: { readonly chart: DrawnOnScreen; readonly description: string }) {
  const option = useMemo(() => reportChart(chart), [chart]);
  return <Chart option={option} height={reportChartHeight(chart)} label={description} />;
}

function Picture({ png, description }: { readonly png: Uint8Array; readonly description: string }) {
  const styles = useStyles();
  const address = useMemo(() => URL.createObjectURL(new Blob([new Uint8Array(png)], { type: "image/png" })), [png]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img className={styles.picture} src={address} alt={description} />;
}

function FigureView({ figure, labels }: { readonly figure: FigureBlock; readonly labels: Labels }) {
  const styles = useStyles();
  const { chart, description } = figure;
  return (
    <>
      {chart.kind === "picture" ? (
        <Picture png={chart.png} description={description} />
      ) : (
        <DrawnChart chart={chart} description={description} />
      )}
      <Caption1 className={styles.note}>{`${labelText(labels.get(figure.id)!)}  ${figure.caption}`}</Caption1>
    </>
  );
}
