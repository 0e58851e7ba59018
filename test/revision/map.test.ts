import { createProject } from "../../src/revision/create";
import { readMap, regionKey } from "../../src/revision/map";
import type { MapPicture } from "../../src/revision/pictures/map";
import { cityMap, mapPicture } from "../../src/revision/pictures/map";
import { echarts } from "../../src/revision/pictures/render";
import { row, stamp } from "./support";

const square = (name: string, x: number) => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Polygon", coordinates: [[[x, 28], [x + 1, 28], [x + 1, 29], [x, 29], [x, 28]]] }, // prettier-ignore
});
const text = JSON.stringify({ type: "FeatureCollection", features: [square("九江", 115), square("吉安市", 116), square("赣州市", 117)] }); // prettier-ignore

function regions(map = text) {
  const reading = readMap(map, "图.geojson");
  if ("problem" in reading) throw new Error(reading.problem.key);
  return reading.regions;
}

/** As it is drawn: the colour and the outline of each region, and the words. */
function drawn({ option, size: { width, height } }: MapPicture) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  const words = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, word]) => word!);
  const paths = [...svg.matchAll(/<path d="([^"]+)"[^>]*fill="([^"]+)"[^>]*>/g)].map(([, path, fill]) => ({ path: path!, fill: fill! })); // prettier-ignore
  return { words, paths };
}

test("cities meet the map with and without 市; others are told, and what has no value is white", () => {
  const picture = mapPicture(regions(), [{ name: "九江市", value: 100 }, { name: "吉安", value: 10 }, { name: "南昌市", value: 5 }], "万m³"); // prettier-ignore
  expect(picture.missing).toEqual(["南昌市"]);
  const { words, paths } = drawn(picture);
  expect(words).toEqual(expect.arrayContaining(["九江", "吉安市", "赣州市"]));
  // Five classes from 10 to 100.
  expect(words).toEqual(expect.arrayContaining(["10～28 万m³", "28～46 万m³", "46～64 万m³", "64～82 万m³", "82～100 万m³"])); // prettier-ignore
  const fills = paths.map(({ fill }) => fill);
  // Region and legend have the first and the last of the shades; the third region has none.
  expect(["#e8f1fa", "#1b5490", "#7fb0db"].map((shade) => fills.filter((fill) => fill === shade).length)).toEqual([2, 2, 1]); // prettier-ignore
});

test("amounts that stand under both names of a city are added up", () => {
  const { words } = drawn(mapPicture(regions(), [{ name: "九江市", value: 60 }, { name: "九江", value: 40 }, { name: "吉安", value: 10 }], "万m³")); // prettier-ignore
  expect(words).toContain("82～100 万m³");
});

test("a long country keeps its proportions: ten degrees of latitude at the equator are ten times one of longitude", () => {
  const coordinates = [[[115, -5], [116, -5], [116, 5], [115, 5], [115, -5]]]; // prettier-ignore
  const long = { type: "Feature", properties: { name: "长" }, geometry: { type: "Polygon", coordinates } };
  const { paths } = drawn(mapPicture(regions(JSON.stringify({ features: [long] })), [], "万m³"));
  const numbers = paths
    .find(({ fill }) => fill === "#ffffff")!
    .path.match(/-?[\d.]+/g)!
    .map(Number);
  const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, at) => at % 2 === axis));
  const side = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
  expect(side(ys!) / side(xs!)).toBeCloseTo(10, 1);
});

test("without a city there is no map", () => {
  const without = createProject({ rows: [row({})] }, stamp);
  expect(cityMap(regions(), without)).toBeNull();
  const { missing } = cityMap(regions(), createProject({ rows: [row({ particulars: { city: "上饶市" } })] }, stamp))!;
  expect(missing).toEqual(["上饶市"]);
});

test.each(["{}", "不是 JSON", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'])(
  "%s is no map",
  (words) => {
    expect(readMap(words, "图.json")).toMatchObject({ problem: { key: "mapNotGeoJson" } });
  },
);

test.each([
  ["恩施土家族苗族自治州", "恩施州"],
  ["海西蒙古族藏族自治州", "海西州"],
  ["博尔塔拉蒙古自治州", "博尔塔拉"],
  ["大理白族自治州", "大理"],
  ["吉安市", "吉安"],
])("%s and %s are one", (name, other) => {
  expect(regionKey(name)).toBe(regionKey(other));
});
