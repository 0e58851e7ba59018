/** Box plots as pictures, drawn by the page on a canvas that nobody sees. Loaded when somebody wants them. */
import type { BoxPictures } from "../../revision/pictures/box";
import { boxPictures } from "../../revision/pictures/box";
import { drawOn } from "../../revision/pictures/raster";
import type { RevisionProject } from "../../revision/project";

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
      await new Promise((resolve) => setTimeout(resolve, 0));
      return each(done);
    },
  );
}

function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}
