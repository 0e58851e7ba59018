/** Pictures by several threads, and what a machine that cannot draw is told. */
import {
  begunPictures,
  canvasesWithChinese,
  drawingTask,
  drawnElsewhere,
  drawnPictures,
} from "../../src/cli/revise/pictures";
import type { Terminal } from "../../src/cli/terminal";
import { exampleProject } from "../../src/revision/example";
import type { BoxPictures } from "../../src/revision/pictures/box";

type Canvases = Exclude<Awaited<ReturnType<typeof canvasesWithChinese>>, { problem: unknown }>;

test("no drawing package for this platform", async () => {
  const load = () => Promise.reject(new Error("Cannot find native binding.\nmore"));
  const platform = `${process.platform}-${process.arch}`;
  expect(await canvasesWithChinese(load)).toEqual({
    problem: { key: "reviseCannotDraw", values: { platform, reason: "Cannot find native binding." } },
  });
});

test("no font with Chinese characters: every one of them is the same empty box", async () => {
  const load = () =>
    Promise.resolve({
      GlobalFonts: { registerFromPath: () => null },
      createCanvas: () => ({ getContext: () => ({ fillText: () => undefined }), data: () => Buffer.from("box") }),
    } as unknown as Canvases);
  expect(await canvasesWithChinese(load)).toMatchObject({ problem: { key: "reviseNoChineseFont" } });
});

const terminal: Terminal = { language: "zh-CN", print: () => undefined, say: () => undefined };

/** With their pixels as text, which a thread gives back as another kind of bytes. */
function listed(pictures: BoxPictures | null) {
  return [...pictures!].map(([key, { png, ...facts }]) => ({
    key,
    ...facts,
    png: Buffer.from(png).toString("base64"),
  }));
}

test("a thread, and two of them, draw what one program draws, in the same order; at once or meanwhile", async () => {
  const project = exampleProject();
  const alone = listed(await drawnPictures(project, terminal, Infinity));
  expect(alone.length).toBeGreaterThan(5);
  const drawn = await drawnElsewhere(drawingTask(project));
  expect([...drawn!].map(([key, png]) => [key, Buffer.from(png).toString("base64")])).toEqual(
    alone.map(({ key, png }) => [key, png]),
  );
  expect(listed(await drawnPictures(project, terminal, 1))).toEqual(alone);
  const begun = (await begunPictures(project, terminal, 1))!;
  expect([...begun.pictures.values()].map(({ png }) => png.length)).toEqual(alone.map(() => 0));
  const pngs = await begun.drawn!();
  const finished = [...begun.pictures].map(([key, picture], at) => [key, { ...picture, png: pngs[at]! }] as const);
  expect(listed(new Map(finished))).toEqual(alone);
});
