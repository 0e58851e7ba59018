/** The survey by city on a map of the user's, each region in the shade of its water. */
import { MapChart } from "echarts/charts";
import { VisualMapPiecewiseComponent } from "echarts/components";
import type { EChartsCoreOption } from "echarts/core";
import { grouped } from "../../statistics/grouped";
import { extent, sumOfKnown } from "../../statistics/summary";
import { enterpriseYearsOf, lastYearsOf } from "../analyses/enterprises";
import { citiesOf } from "../analyses/groups";
import type { Region } from "../map";
import { regionKey } from "../map";
import type { RevisionProject } from "../project";
import type { PictureSize } from "./raster";
import { echarts } from "./render";
import { shown } from "../shown";
import { textStyle } from "./theme";

echarts.use([MapChart, VisualMapPiecewiseComponent]);

export interface MapValue {
  readonly name: string;
  readonly value: number | null;
}

export interface MapPicture {
  readonly option: EChartsCoreOption;
  readonly size: PictureSize;
  /** Values whose name the map does not have. */
  readonly missing: readonly string[];
}

/** Told apart in grey print, too; what has no value stays white. */
const shades = ["#e8f1fa", "#b9d4ec", "#7fb0db", "#3f83bf", "#1b5490"];
const dark = shades.slice(3);
const width = 640;
/** Of the regions, so that picture and legend find room on a page. */
const tallest = 900;
const margin = 12;
const legendLine = 22;

/** Null where no sample states its city. To be drawn at once: ECharts knows one map by this name. */
export function cityMap(regions: readonly Region[], project: RevisionProject): MapPicture | null {
  const cities = citiesOf(lastYearsOf(enterpriseYearsOf(project)));
  if (cities.length === 0) return null;
  const values = cities.map(({ name, water }) => ({ name, value: water }));
  return mapPicture(regions, values, "万m³");
}

/**
 * @param values amounts: those of one region under several names (九江, 九江市) are added up
 * @param unit of the values, for the legend
 */
export function mapPicture(regions: readonly Region[], values: readonly MapValue[], unit: string): MapPicture {
  const amounts = new Map(
    [...grouped(values, ({ name }) => regionKey(name))].map(([key, all]) => [
      key,
      sumOfKnown(all.map(({ value }) => value)),
    ]),
  );
  const data = regions.flatMap(({ name }) => {
    const value = amounts.get(regionKey(name)) ?? null;
    return value === null ? [] : [{ name, value }];
  });
  const pieces = piecesOf(
    data.map(({ value }) => value),
    unit,
  );
  const isDark = (value: number) => pieces.some(({ color, gte }) => dark.includes(color) && value >= gte);
  const { narrow, height } = proportionsOf(regions);
  const legend = pieces.length * legendLine + margin;
  const map = registeredMap(regions);
  const named = new Set(regions.map(({ name }) => regionKey(name)));
  return {
    size: { width, height: height + 2 * margin + legend, ratio: 2 },
    missing: values.filter(({ name }) => !named.has(regionKey(name))).map(({ name }) => name),
    option: {
      animation: false,
      textStyle,
      backgroundColor: "#ffffff",
      ...(pieces.length > 0 && {
        visualMap: { type: "piecewise", pieces, left: margin, bottom: margin / 2, itemGap: 4, textStyle },
      }),
      series: [
        {
          type: "map",
          map,
          aspectScale: narrow,
          preserveAspect: "contain",
          left: margin,
          right: margin,
          top: margin,
          bottom: legend + margin,
          label: { show: true, ...textStyle },
          labelLayout: { hideOverlap: true },
          itemStyle: { areaColor: "#ffffff", borderColor: "#6b6b6b" },
          data: data.map((one) => (isDark(one.value) ? { ...one, label: { color: "#ffffff" } } : one)),
        },
      ],
    },
  };
}

const mapNames = new WeakMap<readonly Region[], string>();
let mapsRegistered = 0;

/** One name a map: a picture is drawn after others have been asked for, and finds its regions by that name. */
function registeredMap(regions: readonly Region[]): string {
  const known = mapNames.get(regions);
  if (known !== undefined) return known;
  const name = `regions-${++mapsRegistered}`;
  echarts.registerMap(name, collectionOf(regions));
  mapNames.set(regions, name);
  return name;
}

/** Classes of equal width, as many as there are shades, the highest above. */
function piecesOf(values: readonly number[], unit: string) {
  if (values.length === 0) return [];
  const { min, max } = extent(values);
  const classes = min === max ? 1 : shades.length;
  const bound = (at: number) => min + ((max - min) * at) / classes;
  return Array.from({ length: classes }, (_, at) => ({
    gte: bound(at),
    ...(at === classes - 1 ? { lte: max } : { lt: bound(at + 1) }),
    label: `${shown(bound(at))}～${shown(bound(at + 1))} ${unit}`,
    color: shades[at]!,
  })).reverse();
}

/** The middle latitude keeps its proportions, as plane maps of a province customarily do. */
function proportionsOf(regions: readonly Region[]) {
  const points = regions.flatMap(({ polygons }) => polygons.flat(2));
  const { min: left, max: right } = extent(points.map(([x]) => x));
  const { min: bottom, max: top } = extent(points.map(([, y]) => y));
  const isDegrees = Math.abs(top) <= 90 && Math.abs(right) <= 180;
  const narrow = isDegrees ? Math.cos((((bottom + top) / 2) * Math.PI) / 180) : 1;
  const height = ((width - 2 * margin) * (top - bottom)) / Math.max((right - left) * narrow, 1e-9);
  // A long province is narrower than the picture.
  return { narrow, height: Math.min(height, tallest) };
}

function collectionOf(regions: readonly Region[]): string {
  const features = regions.map(({ name, polygons }) => ({
    type: "Feature",
    properties: { name },
    geometry: { type: "MultiPolygon", coordinates: polygons },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
