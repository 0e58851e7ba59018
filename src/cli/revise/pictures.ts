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
import { outcomesOf } from "../../revision/outcome";
import type { BoxPictures } from "../../revision/pictures/box";
import { boxOption, boxPicture, boxPictureRatio, boxPictureSize } from "../../revision/pictures/box";
import type { RevisionProject, Settings } from "../../revision/project";
import type { DrawnView } from "../../revision/view";
import { drawnView } from "../../revision/view";
import type { Terminal } from "../terminal";
import { notify } from "../terminal";

/** What is drawn, by whichever thread: plain data. */
export interface DrawingTask {
  readonly settings: Settings;
  readonly views: readonly DrawnView[];
  /** How many of them have been taken, by all threads. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

export function drawingTask(project: RevisionProject): DrawingTask {
  const views = outcomesOf(project)
    .map(drawnView)
    .filter(({ box }) => box !== null);
  return { settings: project.settings, views, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/** The pictures themselves, by the key of the item. */
export type Drawn = ReadonlyMap<string, Uint8Array>;

/** Of more items a second thread draws as well: it takes a second to begin. */
const few = 40;

/** Null where this machine cannot draw; what is missing has been told then, and everything else goes on. */
export async function drawnPictures(
  project: RevisionProject,
  terminal: Terminal,
  fewest = few,
): Promise<BoxPictures | null> {
  const canvases = await usableCanvases(terminal);
  if (!canvases) return null;
  const task = drawingTask(project);
  const { views } = task;
  if (views.length < fewest) return picturesOf(views, await drawnHere(canvases, task));
  const [elsewhere, here] = await Promise.all([drawnElsewhere(task), drawnHere(canvases, task)]);
  // A thread that broke took with it what it had begun.
  const left = () => ({ ...drawingTask(project), views: views.filter(({ outcome }) => !here.has(outcome.item.key)) });
  return picturesOf(views, new Map([...here, ...(elsewhere ?? (await drawnHere(canvases, left())))]));
}

export interface BegunPictures {
  readonly pictures: BoxPictures;
  /** Where they are blank so far: draws what nobody has drawn yet. In the order of the pictures. */
  readonly drawn: (() => Promise<readonly Uint8Array[]>) | null;
}

/** The same, but of many items begun by a thread, while the program goes on with all that does not need the pictures themselves. */
export async function begunPictures(
  project: RevisionProject,
  terminal: Terminal,
  fewest = few,
): Promise<BegunPictures | null> {
  if (project.items.length < fewest) {
    const pictures = await drawnPictures(project, terminal);
    return pictures && { pictures, drawn: null };
  }
  const canvases = await usableCanvases(terminal);
  if (!canvases) return null;
  const task = drawingTask(project);
  const drawing = drawnElsewhere(task);
  const keys = task.views.map(({ outcome }) => outcome.item.key);
  const blank = new Uint8Array();
  return {
    pictures: picturesOf(task.views, new Map(keys.map((key) => [key, blank]))),
    drawn: async () => {
      const drawn = (await drawing) ?? (await drawnHere(canvases, drawingTask(project)));
      return keys.map((key) => drawn.get(key)!);
    },
  };
}

async function usableCanvases(terminal: Terminal): Promise<Canvases | null> {
  const canvases = await canvasesWithChinese();
  if (!("problem" in canvases)) return canvases;
  notify(terminal, canvases.problem);
  return null;
}

function picturesOf(views: readonly DrawnView[], drawn: Drawn): BoxPictures {
  return new Map(
    views.flatMap((view) => {
      const { key } = view.outcome.item;
      const png = drawn.get(key);
      return png ? [[key, boxPicture(view, png)]] : [];
    }),
  );
}

/** The thread is a program of its own, since a thread starts from a file. */
const drawing = pathToFileURL(path.join(PROJECT_ROOT, "dist", "cli", "drawing.mjs"));

/**
 * Of short-lived objects it collects early: a picture leaves little behind. With so much room at most for the others, of which it
 * needs a thirtieth, V8 lets them grow to 50 MB before it collects, where it would wait for 100.
 */
const room = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

/** By a thread. Null where it breaks. */
export function drawnElsewhere(workerData: DrawingTask): Promise<Drawn | null> {
  return new Promise((done) => {
    const worker = new Worker(drawing, {
      workerData,
      resourceLimits: room,
      stdout: true,
      stderr: true,
    });
    worker.on("message", done);
    worker.on("error", () => done(null));
    worker.on("exit", () => done(null));
  });
}

/** Those that no other thread has taken, one at a time. */
export async function drawnHere({ createCanvas }: Canvases, { settings, views, next }: DrawingTask): Promise<Drawn> {
  // What draws is large, and the program that leaves drawing to a thread does without.
  const { drawOn, measureWith } = await import("../../revision/pictures/raster");
  const { width, height } = boxPictureSize;
  const measuring = createCanvas(1, 1);
  measureWith(() => measuring);
  // One for all: what is drawn on lies outside of the memory that the program tidies up.
  const canvas = createCanvas(width * boxPictureRatio, height * boxPictureRatio);
  const drawn = new Map<string, Uint8Array>();
  for (let at = Atomics.add(next, 0, 1); at < views.length; at = Atomics.add(next, 0, 1)) {
    // Node gives back a canvas's pixels between two turns of its loop only, a megabyte and a half for each picture.
    await setImmediate();
    const view = views[at]!;
    const png = drawOn(canvas, boxOption({ settings }, view), () => coded(canvas));
    drawn.set(view.outcome.item.key, png);
  }
  return drawn;
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
