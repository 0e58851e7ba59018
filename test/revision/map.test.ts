import { readMap } from "../../src/revision/map";
import type { MapCanvas } from "../../src/revision/pictures/map";
import { mapPicture, paintMap } from "../../src/revision/pictures/map";

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

test("cities meet the map with and without 市; others are told, and what has no value is white", () => {
  const picture = mapPicture(regions(), [{ name: "九江市", value: 100 }, { name: "吉安", value: 10 }, { name: "南昌市", value: 5 }], "万m³"); // prettier-ignore
  expect(picture.missing).toEqual(["南昌市"]);
  const [jiujiang, jian, ganzhou] = picture.regions.map(({ color }) => color);
  expect(ganzhou).toBe("#ffffff");
  // Five classes from 10 to 100: the first and the last of them.
  expect([jian, jiujiang]).toEqual([picture.legend[0]!.color, picture.legend[4]!.color]);
  expect(picture.legend.map(({ text: words }) => words)).toEqual(["10～28 万m³", "28～46 万m³", "46～64 万m³", "64～82 万m³", "82～100 万m³", "没有资料"]); // prettier-ignore
  // North is up, east to the right.
  expect(picture.regions[0]!.label.x).toBeLessThan(picture.regions[1]!.label.x);
});

test("amounts that stand under both names of a city are added up", () => {
  const picture = mapPicture(regions(), [{ name: "九江市", value: 60 }, { name: "九江", value: 40 }, { name: "吉安", value: 10 }], "万m³"); // prettier-ignore
  expect(picture.legend[4]!.text).toBe("82～100 万m³");
  expect(picture.regions[0]!.color).toBe(picture.legend[4]!.color);
});

test("a long country keeps its proportions: ten degrees of latitude at the equator are ten times one of longitude", () => {
  const coordinates = [[[115, -5], [116, -5], [116, 5], [115, 5], [115, -5]]]; // prettier-ignore
  const long = { type: "Feature", properties: { name: "长" }, geometry: { type: "Polygon", coordinates } };
  const [region] = mapPicture(regions(JSON.stringify({ features: [long] })), [], "万m³").regions;
  const [first, second, third] = region!.rings[0]!;
  expect((second![1] - third![1]) / (second![0] - first![0])).toBeCloseTo(10, 9);
});

test("every region is painted with its name, whatever the canvas", () => {
  const words: string[] = [];
  let filled = 0;
  const nothing = () => undefined;
  const canvas: MapCanvas = {
    fillStyle: "", strokeStyle: "", lineWidth: 0, font: "", textAlign: "", textBaseline: "",
    beginPath: nothing, moveTo: nothing, lineTo: nothing, closePath: nothing, stroke: nothing, fillRect: nothing, strokeRect: nothing,
    fill: () => filled++,
    fillText: (word) => words.push(word),
  }; // prettier-ignore
  paintMap(canvas, mapPicture(regions(), [], "万m³"));
  expect(filled).toBe(3);
  expect(words).toEqual(["九江", "吉安市", "赣州市", "没有资料"]);
});

test.each(["{}", "不是 JSON", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'])(
  "%s is no map",
  (words) => {
    expect(readMap(words, "图.json")).toMatchObject({ problem: { key: "mapNotGeoJson" } });
  },
);
