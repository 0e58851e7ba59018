import { makeStyles, tokens } from "@fluentui/react-components";
import type { SampleFigure } from "../../revision/methods";
import { countedFigures, sampleFigures } from "../../revision/methods";
import type { ItemView } from "../../revision/view";
import { useLanguage } from "../shell/texts";
import { figure } from "./format";

const useStyles = makeStyles({
  grid: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(6.4em, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  pair: { minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** Told as guard rails where they are not zero. */
const told: ReadonlySet<SampleFigure> = new Set<SampleFigure>([
  "conditions",
  "incomplete",
  "differing",
  "contradicted",
]);

/** Table 5.4-1 of one product, with what every method makes of its samples. */
export function FiguresView({ view: { outcome } }: { readonly view: ItemView }) {
  const styles = useStyles();
  const text = useLanguage();
  return (
    <dl className={styles.grid}>
      {sampleFigures
        .filter(({ key }) => !told.has(key))
        .map(({ key, name }) => {
          const value = outcome.figures[key];
          return (
            <div key={key} className={styles.pair}>
              <dt className={styles.name}>{text(name)}</dt>
              <dd className={styles.value}>{countedFigures.has(key) ? (value ?? 0) : figure(value, outcome.item)}</dd>
            </div>
          );
        })}
    </dl>
  );
}
