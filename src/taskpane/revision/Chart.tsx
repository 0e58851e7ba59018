import { makeStyles } from "@fluentui/react-components";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { useEffect, useRef } from "react";
import { echarts } from "../../revision/pictures/render";
import { painted } from "../shell/painted";
import { usePreferences } from "../shell/preferences";
import { useThemeKind } from "../shell/theme";
import { chartTheme, recoloured } from "./chartTheme";

const useStyles = makeStyles({
  chart: { width: "100%", overflow: "hidden" },
});

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** In pixels; the width is what the page has. */
  readonly height: number;
  readonly label: string;
  /** What was clicked on, as the option's data have it. */
  readonly onPick?: (datum: unknown) => void;
}

/** A picture of the project on screen. Everything in it stands in a table as well: it is for eyes and the mouse only. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const styles = useStyles();
  const kind = useThemeKind(usePreferences().theme);
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    const place = element.current!;
    const size = () => ({ width: Math.max(place.clientWidth, 260), height });
    const made = echarts.init(place, chartTheme(kind), { renderer: "svg", ...size() });
    made.on("click", ({ data }) => pick.current?.(data));
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize(size()));
    observer.observe(place);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [kind, height]);

  useEffect(() => {
    let wanted = true;
    // The title for screen readers is this page's own: one language, one wording.
    const aria = { enabled: true, label: { description: label } };
    // Once figures and tables are on screen: drawing takes as long as all the rest of a page.
    void painted().then(() => {
      if (wanted) chart.current?.setOption(recoloured({ ...option, aria }, kind), { notMerge: true });
    });
    return () => {
      wanted = false;
    };
  }, [option, kind, height, label]);

  return <div ref={element} className={styles.chart} style={{ height }} />;
}
