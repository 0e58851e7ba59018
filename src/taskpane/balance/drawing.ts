/** The diagram of a balance in dots, drawn by the page on a canvas that nobody sees. Loaded when somebody wants it. */
import type { WaterBalance } from "../../balance/model";
import { sankeyOf, sankeySize } from "../../balance/picture";
import type { Language } from "../../language/language";
import { drawOn } from "../../revision/pictures/raster";

/** Null where the page cannot draw. */
export async function sankeyPng(balance: WaterBalance, language: Language): Promise<Uint8Array | null> {
  const canvas = document.createElement("canvas");
  if (!canvas.getContext("2d")) return null;
  const address = drawOn(canvas, sankeyOf(balance, language), () => canvas.toDataURL("image/png"), {
    ...sankeySize,
    ratio: 2,
  });
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}
