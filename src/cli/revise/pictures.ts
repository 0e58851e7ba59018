/** The box plots of a project as pictures, drawn without a page. */
import { createRequire } from "node:module";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type * as Package from "@napi-rs/canvas";
import { PNG } from "pngjs";
import { errorText } from "../../language/errorText";
import { fontFamily } from "../../language/fonts";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { BoxPictures } from "../../revision/pictures/box";
import { boxPictureRatio, boxPictures, boxPictureSize } from "../../revision/pictures/box";
import { drawOn, measureWith } from "../../revision/pictures/raster";
import type { RevisionProject } from "../../revision/project";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";

/** Null where this machine cannot draw; what is missing has been told then, and everything else goes on. */
export async function drawnPictures(project: RevisionProject, terminal: Terminal): Promise<BoxPictures | null> {
  const canvases = await canvasesWithChinese();
  if ("problem" in canvases) {
    notify(terminal, canvases.problem);
    return null;
  }
  const { createCanvas } = canvases;
  const { width, height } = boxPictureSize;
  const measuring = createCanvas(1, 1);
  measureWith(() => measuring);
  // One for all: what is drawn on lies outside of the memory that the program tidies up.
  const canvas = createCanvas(width * boxPictureRatio, height * boxPictureRatio);
  return boxPictures(
    project,
    (option) => drawOn(canvas, option, () => coded(canvas)),
    async () => {
      // Node gives back a canvas's pixels between two turns of its loop only, a megabyte and a half for each picture.
      await setImmediate();
      return true;
    },
  );
}

/** Flat charts hardly gain by filters: the canvas's own coder tries five for each line, three times as long, for a file of the same size. */
const coding = { filterType: 0, deflateStrategy: 0, deflateLevel: 3 } as const;

function coded(canvas: Package.Canvas): Buffer {
  const image = new PNG({ width: canvas.width, height: canvas.height });
  image.data = canvas.data();
  return PNG.sync.write(image, coding);
}

type Canvases = Pick<typeof Package, "createCanvas" | "GlobalFonts">;

/** For machines without a Chinese font; pictures ask for it behind the usual ones of each system. */
const ownFont = "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff";

export async function canvasesWithChinese(
  load: () => Promise<Canvases> = () => import("@napi-rs/canvas"),
): Promise<Canvases | { readonly problem: Message }> {
  let canvases: Canvases;
  try {
    canvases = await load();
  } catch (error) {
    // The package has a part for each platform; there may be none for this one, or the installation left it out.
    const reason = errorText(error).split("\n")[0]!;
    return { problem: message("reviseCannotDraw", { platform: `${process.platform}-${process.arch}`, reason }) };
  }
  try {
    const font = createRequire(path.join(PROJECT_ROOT, "package.json")).resolve(ownFont);
    canvases.GlobalFonts.registerFromPath(font, "Noto Sans SC");
  } catch {
    // A font of the machine may do.
  }
  return showsChinese(canvases) ? canvases : { problem: message("reviseNoChineseFont") };
}

/** Without a font that has them, two characters look the same: two empty boxes. */
function showsChinese({ createCanvas }: Canvases): boolean {
  const [one, other] = ["水", "额"].map((character) => {
    const canvas = createCanvas(32, 32);
    const context = canvas.getContext("2d");
    context.font = `20px ${fontFamily}`;
    context.fillText(character, 4, 24);
    return canvas.data();
  });
  return !one!.equals(other!);
}
