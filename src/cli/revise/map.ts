/** The survey by city on a map of the user's, for the report. */
import path from "node:path";
import { message } from "../../language/messages";
import type { Region } from "../../revision/map";
import { readMap } from "../../revision/map";
import { cityMap } from "../../revision/pictures/map";
import { drawOn, measureWith } from "../../revision/pictures/raster";
import type { RevisionProject } from "../../revision/project";
import type { PictureChart } from "../../revision/report/blocks";
import { decodeText } from "../../xlsx/read/text";
import { readBytes } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { canvasesWithChinese } from "./pictures";

export function regionsIn(file: string): readonly Region[] {
  const reading = readMap(decodeText(readBytes(file)), path.basename(file));
  if ("problem" in reading) throw new CommandFailure(reading.problem);
  return reading.regions;
}

/** Null where there is nothing to show, or nothing to draw it with; that has been told then. */
export async function mapOf(
  regions: readonly Region[],
  project: RevisionProject,
  terminal: Terminal,
): Promise<PictureChart | null> {
  const canvases = await canvasesWithChinese();
  if ("problem" in canvases) {
    notify(terminal, canvases.problem);
    return null;
  }
  measureWith(() => canvases.createCanvas(1, 1));
  const picture = cityMap(regions, project);
  if (!picture) {
    notify(terminal, message("mapUseless"));
    return null;
  }
  const { option, size, missing } = picture;
  if (missing.length > 0) notify(terminal, message("mapMissing", { names: missing }));
  const { width, height, ratio } = size;
  const canvas = canvases.createCanvas(width * ratio, Math.ceil(height * ratio));
  return { kind: "picture", png: drawOn(canvas, option, () => canvas.toBuffer("image/png"), size), width, height };
}
