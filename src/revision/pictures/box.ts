/**
 * The picture of every item's samples for the project's sheet, in pixels. Excel has no chart of its own that shows dots, box, peers
 * and quotas on one axis. Who asks brings what draws: the page, or a program without one.
 */
import type { EChartsCoreOption } from "echarts/core";
import type { ItemOutcome } from "../outcome";
import { outcomesOf } from "../outcome";
import type { RevisionProject } from "../project";
import { tierOrder } from "../tiers";
import type { DrawnView } from "../view";
import { drawnView } from "../view";
import { closeUpRange, describePicture, itemPicture } from "./item";

/** As it is shown, in pixels of 1/96 inch. */
export const boxPictureSize = { width: 720, height: 224 } as const;

/** Pixels of the picture for each that is shown: print and magnified sheets stay sharp. */
export const boxPictureRatio = 1.5;

/** Of more samples than this the dots are small, so that the box shows between them. */
const manySamples = 40;

/** Samples so many times apart are drawn on a logarithmic axis. */
const farApart = 20;

export interface BoxPicture {
  readonly png: Uint8Array;
  readonly description: string;
  /** What the sheet shows of the item beside the picture, as it was when the picture was drawn. */
  readonly figures: BoxFigures;
}

/** Number of samples, least, median, greatest, and the three tiers. */
export type BoxFigures = readonly (number | null)[];

/** By the key of the item. Items without a sample that counts have none. */
export type BoxPictures = ReadonlyMap<string, BoxPicture>;

/** Makes a picture of an option; the size is boxPictureSize, each pixel of it boxPictureRatio wide. */
export type Rasteriser = (option: EChartsCoreOption) => Uint8Array | Promise<Uint8Array>;

/**
 * @param each is called before each item with how many are done; false calls it off, and null comes back.
 * @param outcomes of the items that are drawn.
 */
export async function boxPictures(
  project: RevisionProject,
  rasterise: Rasteriser,
  each: (done: number) => boolean | Promise<boolean> = () => true,
  outcomes: Iterable<ItemOutcome> = outcomesOf(project),
): Promise<BoxPictures | null> {
  const pictures = new Map<string, BoxPicture>();
  let done = 0;
  for (const outcome of outcomes) {
    if (!(await each(done++))) return null;
    const view = drawnView(outcome);
    if (view.box) pictures.set(outcome.item.key, boxPicture(view, await rasterise(boxOption(project, view))));
  }
  return pictures;
}

/** @param png may be drawn later, and in the meantime be blank. */
export function boxPicture(view: DrawnView, png: Uint8Array): BoxPicture {
  return { png, description: describePicture(view), figures: boxFigures(view) };
}

export function boxOption(project: Pick<RevisionProject, "settings">, view: DrawnView): EChartsCoreOption {
  const { extent, points } = view;
  const beyond = closeUpRange(view) !== null;
  const logarithmic = !beyond && extent !== null && extent.min > 0 && extent.max / extent.min > farApart;
  const option = itemPicture(project, view, {
    logarithmic,
    closeUp: beyond,
    dotSize: points.length > manySamples ? 6 : 10,
  });
  // Nobody can point at a picture, and its description stands beside it.
  return { ...option, backgroundColor: "#ffffff", tooltip: { show: false }, aria: { enabled: false } };
}

function boxFigures({ outcome: { figures, values } }: DrawnView): BoxFigures {
  const { count, min, median, max } = figures;
  return [count, min, median, max, ...tierOrder.map((tier) => values[tier].published)];
}
