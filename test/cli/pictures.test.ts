/** Pictures by several threads, and what a machine that cannot draw is told. */
import { canvasesWithChinese, drawnElsewhere, drawnPictures } from "../../src/cli/revise/pictures";
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

test("a thread, and two of them, draw what one program draws, in the same order", async () => {
  const project = exampleProject();
  const alone = listed(await drawnPictures(project, terminal, Infinity));
  expect(alone.length).toBeGreaterThan(5);
  const next = new Int32Array(new SharedArrayBuffer(4));
  expect(listed(await drawnElsewhere({ project, next }))).toEqual(alone);
  expect(listed(await drawnPictures(project, terminal, 1))).toEqual(alone);
});
