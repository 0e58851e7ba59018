import { strFromU8, unzipSync } from "fflate";

/** The parts of a workbook file that another one does not have byte for byte: changed, added or gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => {
    const [old, now] = [one[name], other[name]];
    return !old || !now || Buffer.compare(old, now) !== 0;
  });
}

/** The cells of a sheet part that are not the same, character by character; "rest" where anything else in it differs. */
export function changedCells(before: Uint8Array, after: Uint8Array, part: string): string[] {
  const [one, other] = [before, after].map((file) => piecesOf(strFromU8(unzipSync(file)[part]!))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

function piecesOf(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  const rest = xml.replace(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|[^>]*>.*?<\/c>)/gs, (cell, name: string) => {
    cells.set(name, cell);
    return "";
  });
  // Notes bring the box that shows them.
  return cells.set("rest", rest.replace(/<legacyDrawing[^>]*>/, ""));
}
