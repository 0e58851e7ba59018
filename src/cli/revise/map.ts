/** The survey by city on a map of the user's, for the report. */
import path from "node:path";
import { message } from "../../language/messages";
import { enterpriseYearsOf, lastYearsOf } from "../../revision/analyses/enterprises";
import { analyseGroups } from "../../revision/analyses/groups";
import { readMap } from "../../revision/map";
import { mapPicture, paintMap } from "../../revision/pictures/map";
import type { RevisionProject } from "../../revision/project";
import type { PictureChart } from "../../revision/report/blocks";
import { decodeText } from "../../xlsx/read/text";
import { readBytes } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { canvasesWithChinese } from "./pictures";

const ratio = 2;

/** Null where there is nothing to show, or nothing to draw it with; that has been told then. */
export async function mapOf(file: string, project: RevisionProject, terminal: Terminal): Promise<PictureChart | null> {
  const reading = readMap(decodeText(readBytes(file)), path.basename(file));
  if ("problem" in reading) throw new CommandFailure(reading.problem);
  const years = enterpriseYearsOf(project);
  const { byCity } = analyseGroups(lastYearsOf(years), years, project.settings.sizeBound);
  if (byCity.length === 0) {
    notify(terminal, message("mapUseless"));
    return null;
  }
  const canvases = await canvasesWithChinese();
  if ("problem" in canvases) {
    notify(terminal, canvases.problem);
    return null;
  }
  const values = byCity.map(({ name, water }) => ({ name, value: water }));
  const picture = mapPicture(reading.regions, values, "万m³");
  if (picture.missing.length > 0) notify(terminal, message("mapMissing", { names: picture.missing.join("、") }));
  const { width, height } = picture;
  const canvas = canvases.createCanvas(width * ratio, Math.ceil(height * ratio));
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  paintMap(context, picture);
  return { kind: "picture", png: canvas.toBuffer("image/png"), width, height };
}
