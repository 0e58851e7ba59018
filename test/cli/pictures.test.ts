/** What a machine that cannot draw is told. */
import { canvasesWithChinese } from "../../src/cli/revise/pictures";

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
