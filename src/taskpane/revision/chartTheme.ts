/** Pictures are made once, in the colours of paper; on a dark screen every one of their colours has another. */
import type { EChartsCoreOption } from "echarts/core";
import { colors } from "../../revision/colors";
import { textStyle } from "../../revision/pictures/theme";
import type { ThemeKind } from "../shell/theme";

const paper = "#ffffff";

type Palette = Readonly<Record<string, string>>;

const palettes: Readonly<Record<ThemeKind, Palette>> = {
  light: {},
  dark: {
    [textStyle.color]: "#e6e6e6",
    [paper]: "#292929",
    [colors.sample]: "#6cb0f5",
    [colors.outlier]: "#ff8593",
    [colors.excluded]: "#8f8f8f",
    [colors.box]: "#24405f",
    [colors.existing]: "#f0b55f",
    [colors.new]: "#6fc596",
    [colors.leading]: "#b79ae0",
    [colors.old]: "#c8c8c8",
    [colors.national]: "#ec7d88",
    [colors.guide]: "#c7a795",
    [colors.province]: "#93b5e6",
    [colors.case]: "#4fc3cf",
    [colors.other]: "#5c5c5c",
  },
  contrast: {
    [textStyle.color]: "#ffffff",
    [paper]: "#000000",
    [colors.sample]: "#1aebff",
    [colors.outlier]: "#ff6ec7",
    [colors.excluded]: "#ffffff",
    [colors.box]: "#1c3d4a",
    [colors.existing]: "#ffff00",
    [colors.new]: "#3ff23f",
    [colors.leading]: "#d7a6ff",
    [colors.old]: "#ffffff",
    [colors.national]: "#ff8a80",
    [colors.guide]: "#ffcc80",
    [colors.province]: "#82b1ff",
    [colors.case]: "#64ffda",
    [colors.other]: "#757575",
  },
};

/** The option with the colours of a theme. Options are plain data; functions in them stay as they are. */
export function recoloured(option: EChartsCoreOption, kind: ThemeKind): EChartsCoreOption {
  return kind === "light" ? option : (exchange(option, palettes[kind]) as EChartsCoreOption);
}

function exchange(value: unknown, palette: Palette): unknown {
  if (typeof value === "string") return palette[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => exchange(one, palette));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, exchange(one, palette)]));
}

/** What an option leaves to the theme: lines of axes and the box beside the pointer. */
export function chartTheme(kind: ThemeKind): object {
  const [text, ground, line] = {
    light: [textStyle.color, paper, "#d9d9d9"],
    dark: ["#e6e6e6", "#292929", "#4d4d4d"],
    contrast: ["#ffffff", "#000000", "#8f8f8f"],
  }[kind] as [string, string, string];
  const axis = {
    axisLine: { lineStyle: { color: text } },
    axisTick: { lineStyle: { color: text } },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: text },
  };
  return {
    backgroundColor: "transparent",
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    tooltip: { backgroundColor: ground, borderColor: line, textStyle: { color: text } },
    legend: { inactiveColor: line, pageIconColor: text, pageIconInactiveColor: line, pageTextStyle: { color: text } },
  };
}
