import {
  Badge,
  Button,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { memo, useState } from "react";
import { describe } from "../../language/messages";
import type { AdoptedSample } from "../../revision/samples";
import type { ItemView } from "../../revision/view";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { figure } from "./format";
import { revisionTexts } from "./texts";
import type { Excludable } from "./useExclusion";
import { useGoTo } from "./useGoTo";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(3.5em, auto) minmax(4.2em, auto) 4.6em",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, borderTop: "none" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  left: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  /** Under the figures, over the whole width: a narrow column of small words would be long. */
  remarks: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** More are asked for by a button: the first ones are on screen at once. */
const firstRows = 60;

interface SampleTableProps {
  readonly view: ItemView;
  readonly onToggle: (sample: Excludable) => void;
  /** The number of a sample that has to be among the first. */
  readonly wanted?: string | null;
}

/** The same as the plot, for reading and for the keyboard: arrow keys go from row to row. */
export function SampleTable({ view, onToggle, wanted = null }: SampleTableProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const [whole, setWhole] = useState(false);
  const { toSample } = useGoTo();
  const { outcome, points } = view;
  const place = new Map(points.map((point, index) => [point.id, index]));
  const ordered = [...outcome.adopted].sort(
    (first, second) => (place.get(first.sample.id) ?? Infinity) - (place.get(second.sample.id) ?? Infinity),
  );
  const far = ordered.findIndex(({ sample }) => sample.id === wanted) >= firstRows;
  const shown = whole || far ? ordered : ordered.slice(0, firstRows);
  if (ordered.length === 0) return <Text>{t("noSamples")}</Text>;
  return (
    <>
      <div role="table" aria-label={t("samples")} {...arrows}>
        <div role="row" className={mergeClasses(styles.row, styles.head)}>
          <Caption1 role="columnheader">{t("enterprise")}</Caption1>
          <Caption1 role="columnheader" className={styles.number}>
            {`${t("use")} ${outcome.item.unit}`}
          </Caption1>
          <Caption1 role="columnheader" className={styles.number}>
            {t("output")}
          </Caption1>
          <Caption1 role="columnheader">{t("action")}</Caption1>
        </div>
        {shown.map((one) => (
          <SampleRow
            key={one.sample.id}
            one={one}
            outlier={points[place.get(one.sample.id)!]?.outlier ?? false}
            decimals={Math.max(outcome.item.decimals, 2)}
            onToggle={onToggle}
            onGoTo={toSample}
          />
        ))}
      </div>
      {ordered.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t("more", { count: ordered.length })}
        </Button>
      )}
    </>
  );
}

interface SampleRowProps extends Pick<SampleTableProps, "onToggle"> {
  readonly one: AdoptedSample;
  readonly outlier: boolean;
  readonly decimals: number;
  readonly onGoTo: (id: string) => void;
}

/** Drawn again where something of it has changed: an exclusion is of one row, of many. */
const SampleRow = memo(function SampleRow({ one, outlier, decimals, onToggle, onGoTo }: SampleRowProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { sample, use, problem } = one;
  const { id, enterprise, year, output, outputUnit, exclusion, note } = sample;
  const label = year === null ? enterprise : `${enterprise} ${year}`;
  const excluded = exclusion !== null;
  const remarks = [
    ...(exclusion
      ? [t("labelled", { label: t("excluded"), text: exclusion.reason }), exclusion.who, exclusion.time]
      : []),
    !excluded && problem ? describe(problem, language) : "",
    note,
  ].filter((part) => part !== "");
  return (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.name}>
        <Link as="button" className={mergeClasses(excluded && styles.left)} onClick={() => onGoTo(id)}>
          {label}
        </Link>
        {outlier && !excluded && (
          <>
            {" "}
            <Badge size="small" appearance="tint" color="danger">
              {t("outlier")}
            </Badge>
          </>
        )}
      </div>
      <Text role="cell" className={mergeClasses(styles.number, excluded && styles.left)}>
        {figure(use, { decimals })}
      </Text>
      <Caption1 role="cell" className={styles.number}>
        {output === null ? "—" : `${output} ${outputUnit}`}
      </Caption1>
      <div role="cell">
        <Button
          size="small"
          data-sample={id}
          appearance={excluded ? "outline" : "subtle"}
          aria-label={t(excluded ? "includeOne" : "excludeOne", { name: label })}
          onClick={() => onToggle({ id, label, excluded, outlier })}
        >
          {t(excluded ? "include" : "exclude")}
        </Button>
      </div>
      {remarks.length > 0 && (
        <Caption1 role="cell" className={styles.remarks}>
          {remarks.join(" · ")}
        </Caption1>
      )}
    </div>
  );
});
