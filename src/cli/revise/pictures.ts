/** The box plots of a project as pictures, drawn without a page. */
import { createRequire } from "node:module";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type * as Package from "@napi-rs/canvas";
import { PNG } from "pngjs";
import { errorText } from "../../language/errorText";
import { fontFamily } from "../../language/fonts";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { ItemOutcome } from "../../revision/outcome";
import { outcomesOf } from "../../revision/outcome";
import type { BoxPictures } from "../../revision/pictures/box";
import { boxPictureRatio, boxPictures, boxPictureSize } from "../../revision/pictures/box";
import { drawOn, measureWith } from "../../revision/pictures/raster";
import type { RevisionProject } from "../../revision/project";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";

/**
 * Null where this machine cannot draw; what is missing has been told then, and everything else goes on.
 *
 * @param fewest items for which a second thread draws as well: it takes a second to begin.
 */
export async function drawnPictures(
  project: RevisionProject,
  terminal: Terminal,
  fewest = 40,
): Promise<BoxPictures | null> {
  const canvases = await canvasesWithChinese();
  if ("problem" in canvases) {
    notify(terminal, canvases.problem);
    return null;
  }
  const outcomes = outcomesOf(project);
  if (outcomes.length < fewest) return drawnHere(canvases, project, outcomes);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const [elsewhere, here] = await Promise.all([
    drawnElsewhere({ project, next }),
    drawnHere(canvases, project, inTurn(outcomes, next)),
  ]);
  const isLeft = ({ item }: ItemOutcome) => !here.has(item.key);
  // A thread that broke took with it what it had begun.
  const others = elsewhere ?? (await drawnHere(canvases, project, outcomes.filter(isLeft)));
  return new Map(
    outcomes.flatMap(({ item: { key } }) => {
      const picture = here.get(key) ?? others.get(key);
      return picture ? [[key, picture]] : [];
    }),
  );
}

export interface DrawingTask {
  readonly project: RevisionProject;
  /** How many items have been taken, by all threads. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Those that no other thread has taken, one at a time. */
export function* inTurn(outcomes: readonly ItemOutcome[], next: DrawingTask["next"]): Generator<ItemOutcome> {
  for (let at = Atomics.add(next, 0, 1); at < outcomes.length; at = Atomics.add(next, 0, 1)) yield outcomes[at]!;
}

/** The thread is a program of its own, since a thread starts from a file. */
const drawing = pathToFileURL(path.join(PROJECT_ROOT, "dist", "cli", "drawing.mjs"));

/** Of short-lived objects it collects early: a picture leaves little behind. */
const young = 12;

/** By a thread. Null where it breaks. */
export function drawnElsewhere(workerData: DrawingTask): Promise<BoxPictures | null> {
  return new Promise((done) => {
    const worker = new Worker(drawing, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: young },
      stdout: true,
      stderr: true,
    });
    worker.on("message", done);
    worker.on("error", () => done(null));
    worker.on("exit", () => done(null));
  });
}

export async function drawnHere(
  { createCanvas }: Canvases,
  project: RevisionProject,
  outcomes: Iterable<ItemOutcome>,
): Promise<BoxPictures> {
  const { width, height } = boxPictureSize;
  const measuring = createCanvas(1, 1);
  measureWith(() => measuring);
  // One for all: what is drawn on lies outside of the memory that the program tidies up.
  const canvas = createCanvas(width * boxPictureRatio, height * boxPictureRatio);
  const goOn = async () => {
    // Node gives back a canvas's pixels between two turns of its loop only, a megabyte and a half for each picture.
    await setImmediate();
    return true;
  };
  const pictures = await boxPictures(project, (option) => drawOn(canvas, option, () => coded(canvas)), goOn, outcomes);
  return pictures!;
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
