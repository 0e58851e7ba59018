/** Box plots and maps as pictures, drawn by the page on a canvas that nobody sees. Loaded when somebody wants them. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Region } from "../../revision/map";
import type { BoxPictures } from "../../revision/pictures/box";
import { boxPictures } from "../../revision/pictures/box";
import { cityMap } from "../../revision/pictures/map";
import { drawOn } from "../../revision/pictures/raster";
import type { RevisionProject } from "../../revision/project";
import type { PictureChart } from "../../revision/report/blocks";
import { turn } from "../../xlsx/turn";

/**
 * Null where the page cannot draw, or the work is called off.
 *
 * @param each as for boxPictures; between pictures the page goes on.
 */
export async function drawnPictures(
  project: RevisionProject,
  each: (done: number) => boolean = () => true,
): Promise<BoxPictures | null> {
  const canvas = document.createElement("canvas");
  if (!canvas.getContext("2d")) return null;
  return boxPictures(
    project,
    (option) => drawOn(canvas, option, () => bytesOf(canvas.toDataURL("image/png"))),
    async (done) => {
      await turn();
      return each(done);
    },
  );
}

/** The survey by city on a map, and what is to be said of it. */
export function drawnMap(
  regions: readonly Region[],
  project: RevisionProject,
): { readonly picture: PictureChart; readonly said: readonly Message[] } | { readonly problem: Message } {
  const canvas = document.createElement("canvas");
  if (!canvas.getContext("2d")) return { problem: message("mapUndrawn") };
  const map = cityMap(regions, project);
  if (!map) return { problem: message("mapUseless") };
  const { option, size, missing } = map;
  const { width, height } = size;
  const png = drawOn(canvas, option, () => bytesOf(canvas.toDataURL("image/png")), size);
  return {
    picture: { kind: "picture", png, width, height },
    said: missing.length > 0 ? [message("mapMissing", { names: missing })] : [],
  };
}

function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}
