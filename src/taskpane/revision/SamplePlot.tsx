import { Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PictureDatum } from "../../revision/pictures/item";
import { closeUpRange, itemPicture } from "../../revision/pictures/item";
import type { ItemView } from "../../revision/view";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { Chart } from "./Chart";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import type { Excludable } from "./useExclusion";

const useStyles = makeStyles({
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  hint: { flex: 1, minWidth: "12em", color: tokens.colorNeutralForeground2 },
});

/** Samples so many times apart are easier to tell on a logarithmic axis. */
const farApart = 20;

interface SamplePlotProps {
  readonly view: ItemView;
  readonly onToggle: (sample: Excludable) => void;
}

/** Samples as dots and a box, with peers, old value and tiers on the same axis. */
export function SamplePlot({ view, onToggle }: SamplePlotProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const { extent, points, outcome } = view;
  const positive = extent !== null && extent.min > 0;
  const apart = positive && extent.max / extent.min > farApart;
  const beyond = useMemo(() => closeUpRange(view) !== null, [view]);
  const [logarithmic, setLogarithmic] = useState(false);
  const [whole, setWhole] = useState(false);
  const option = useMemo(
    () => itemPicture(project, view, { logarithmic: logarithmic && positive, closeUp: !whole, language }),
    [project, view, logarithmic, positive, whole, language],
  );
  const label = t("plotLabel", {
    item: outcome.item.key,
    count: outcome.figures.count ?? 0,
    outliers: points.filter(({ outlier, excluded }) => outlier && !excluded).length,
    excluded: points.filter(({ excluded }) => excluded).length,
  });
  const pick = (datum: unknown) => {
    const id = (datum as Partial<PictureDatum> | undefined)?.sample;
    const point = points.find((one) => one.id === id);
    if (point) onToggle(point);
  };
  return (
    <>
      <Chart option={option} height={290} label={label} onPick={pick} />
      <div className={styles.foot}>
        <Caption1 className={styles.hint}>{t("plotHint")}</Caption1>
        {beyond && <Switch label={t("wholeRange")} checked={whole} onChange={(_, { checked }) => setWhole(checked)} />}
        {apart && (!beyond || whole) && (
          <Switch
            label={t("logarithmic")}
            checked={logarithmic}
            onChange={(_, { checked }) => setLogarithmic(checked)}
          />
        )}
      </div>
    </>
  );
}
