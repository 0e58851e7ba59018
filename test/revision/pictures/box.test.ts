/** Pictures of samples in pixels: read back by an independent decoder, and held against where the axis puts a value. */
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { EChartsCoreOption } from "echarts/core";
import { PNG } from "pngjs";
import { colors } from "../../../src/revision/colors";
import { createProject } from "../../../src/revision/create";
import { exclude } from "../../../src/revision/operations";
import { boxPictureRatio, boxPictures, boxPictureSize } from "../../../src/revision/pictures/box";
import { drawOn, measureWith } from "../../../src/revision/pictures/raster";
import type { RevisionProject } from "../../../src/revision/project";

const stamp = { who: "", time: "2025-03-01 09:30" };
const size = { width: boxPictureSize.width * boxPictureRatio, height: boxPictureSize.height * boxPictureRatio };

beforeAll(() => {
  const font = require.resolve("@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff");
  GlobalFonts.registerFromPath(font, "Noto Sans SC");
  const measuring = createCanvas(1, 1);
  measureWith(() => measuring);
});

function projectOf(uses: readonly number[]): RevisionProject {
  const rows = uses.map((stated, index) => ({
    item: "纱",
    enterprise: `企业${index}`,
    industry: "",
    product: "纱",
    condition: "",
    year: 2023,
    water: null,
    waterUnit: "",
    output: null,
    outputUnit: "",
    stated,
    statedUnit: "m³/t",
    note: "",
    origin: { file: "", sheet: "", row: index },
  }));
  return createProject({ rows }, stamp);
}

const draw = (option: EChartsCoreOption) =>
  drawOn(createCanvas(size.width, size.height), option, (canvas) => canvas.toBuffer("image/png"));

async function pictureOf(project: RevisionProject) {
  const picture = (await boxPictures(project, draw))!.get("纱")!;
  const { width, height, data } = PNG.sync.read(Buffer.from(picture.png));
  expect({ width, height }).toEqual(size);
  const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
  return { ...picture, pixel };
}

/** The grid of pictures/item in Chinese: 52 from the left, 32 from the right. */
const plot = { left: 52 * boxPictureRatio, right: size.width - 32 * boxPictureRatio };
/** Close to the colour of samples, which is drawn a little transparent. */
function isSample([red, green, blue]: readonly number[]): boolean {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colors.sample.slice(at, at + 2), 16)) as [number, number, number];
  return Math.abs(red! - r) < 60 && Math.abs(green! - g) < 60 && Math.abs(blue! - b) < 60;
}
/** The horizontal middles of runs of such pixels, in the band of dots: below the other rows, above the axis. */
function dotsIn(pixel: (x: number, y: number) => number[]): number[] {
  const rows = Array.from({ length: 40 }, (_, index) => Math.round(size.height - 85 * boxPictureRatio) + index);
  const hit = (x: number) => rows.some((y) => isSample(pixel(x, y)) && isSample(pixel(x, y + 2)));
  const middles: number[] = [];
  for (let x = plot.left + 2, start = -1; x <= plot.right; x++) {
    if (hit(x) && start < 0) start = x;
    if (!hit(x) && start >= 0) {
      if (x - start >= 8) middles.push((start + x - 1) / 2);
      start = -1;
    }
  }
  return middles;
}

test("a dot stands where the axis has its value", async () => {
  // Without quotas or peers the axis runs from 10 to 30 in round steps.
  const { pixel, figures, description } = await pictureOf(projectOf([10, 14, 22, 30]));
  expect(pixel(2, 2)).toEqual([255, 255, 255]);
  const at = (value: number) => plot.left + ((value - 10) / 20) * (plot.right - plot.left);
  // The least and the greatest stand on the edges of the plot and are cut there by the band.
  const middles = dotsIn(pixel);
  for (const value of [14, 22]) {
    expect(middles.some((middle) => Math.abs(middle - at(value)) <= 3)).toBe(true);
  }
  expect(figures).toEqual([4, 10, 18, 30, null, null, null]);
  expect(description).toBe("纱：样本 4 个，参加统计 4 个，离群 0 个");
});

test("words are drawn in Chinese, not as boxes", async () => {
  const { pixel } = await pictureOf(projectOf([10, 14]));
  // 样本 beside the lowest row; an empty box has only its frame, two characters have many strokes.
  let dark = 0;
  for (let y = Math.round(size.height - 95 * boxPictureRatio); y < size.height - 55 * boxPictureRatio; y++) {
    for (let x = 10; x < plot.left - 6; x++) if (pixel(x, y)[0]! < 150) dark++;
  }
  expect(dark).toBeGreaterThan(60);
});

test.each([
  ["one sample", [12], [1, 12, 12, 12]],
  ["all equal", [7, 7, 7, 7, 7], [5, 7, 7, 7]],
  ["orders of magnitude apart", [0.1, 0.2, 0.3, 900], [4, 0.1, 0.25, 900]],
])("%s: still a picture", async (_, uses, figures) => {
  const picture = await pictureOf(projectOf(uses));
  expect(picture.figures.slice(0, 4)).toEqual(figures.map((value) => expect.closeTo(value, 12)));
  expect(dotsIn(picture.pixel).length).toBeGreaterThan(0);
});

test("no sample that counts, no picture; stopped, none at all", async () => {
  const project = projectOf([10, 14]);
  const all = new Set(project.samples.map(({ id }) => id));
  expect((await boxPictures(exclude(project, all, "试算", stamp), draw))!.size).toBe(0);
  expect(await boxPictures(project, draw, () => false)).toBeNull();
});
