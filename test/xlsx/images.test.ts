/** Pictures in sheets of our own; parts are looked at in the text, and by an independent reader of zip files and pictures. */
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import { read } from "hucre";
import type { ImageSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { noChanges } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { richWorkbook } from "../fixtures/rich-workbook";
import { partsOf, patchedBytes, snapshotOf } from "./support";

/** A picture of one colour, told apart by its width. */
function png(width: number): Uint8Array {
  const picture = new PNG({ width, height: 10 });
  picture.data.fill(200);
  return new Uint8Array(PNG.sync.write(picture));
}

const image = (row: number, width: number): ImageSnapshot => ({
  row,
  column: 1,
  width,
  below: 22,
  height: 220,
  png: png(width),
  description: `早稻：样本 ${row} 个，"离群" <1>`,
});

const sheetWith = (name: string, more: Partial<SheetSnapshot>): SheetSnapshot => ({
  name,
  cells: [{ row: 0, column: 0, value: name }],
  ...more,
});

const pie = {
  kind: "pie",
  area: { row: 30, column: 0, rows: 10, columns: 5 },
  series: [{ values: "A1:A1" }],
} as const;

const sheets = [
  sheetWith("一", { images: [image(5, 720), image(7, 700)] }),
  sheetWith("二", { charts: [pie], images: [image(2, 640)] }),
  sheetWith("三", { charts: [pie] }),
];

interface Drawn {
  readonly row: number;
  readonly column: number;
  readonly below: number;
  readonly pixels: readonly [number, number];
  readonly description: string;
  readonly widthOfPng: number;
}

/** What a sheet shows, followed from its part through the drawing to the picture. */
function drawnOn(bytes: Uint8Array, sheetPart: string): { pictures: Drawn[]; charts: number } {
  const parts = partsOf(bytes);
  const targets = (part: string) => {
    const [, folder, file] = /^(.*\/)([^/]+)$/.exec(part)!;
    const relations = parts[`${folder}_rels/${file}.rels`] ?? "";
    return new Map(
      [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
        const target = /Target="([^"]*)"/.exec(tag)![1]!;
        const path = target.startsWith("/") ? target.slice(1) : target.replace("..", "xl");
        return [/Id="([^"]*)"/.exec(tag)![1]!, path];
      }),
    );
  };
  const id = /<drawing [^>]*r:id="([^"]*)"/.exec(parts[sheetPart]!)?.[1];
  const drawing = id === undefined ? undefined : targets(sheetPart).get(id);
  if (drawing === undefined) return { pictures: [], charts: 0 };
  const number = (text: string, pattern: RegExp) => Number(pattern.exec(text)![1]);
  const pictures = [...parts[drawing]!.matchAll(/<xdr:oneCellAnchor>.*?<\/xdr:oneCellAnchor>/g)].map(([text]) => ({
    row: number(text, /<xdr:from>.*<xdr:row>(\d+)</),
    column: number(text, /<xdr:from>.*?<xdr:col>(\d+)</),
    below: number(text, /<xdr:rowOff>(\d+)</) / 9525,
    pixels: [number(text, /<xdr:ext cx="(\d+)"/) / 9525, number(text, /<xdr:ext cx="\d+" cy="(\d+)"/) / 9525] as const,
    description: /descr="([^"]*)"/.exec(text)![1]!,
    widthOfPng: PNG.sync.read(
      Buffer.from(unzipSync(bytes)[targets(drawing).get(/r:embed="([^"]*)"/.exec(text)![1]!)!]!),
    ).width,
  }));
  return { pictures, charts: [...parts[drawing]!.matchAll(/<c:chart /g)].length };
}

const drawn = (row: number, width: number): Drawn => ({
  row,
  column: 1,
  below: 22,
  pixels: [width, 220],
  description: `早稻：样本 ${row} 个，&quot;离群&quot; &lt;1&gt;`,
  widthOfPng: width,
});

test("pictures, charts, and both on one sheet of a new file", async () => {
  const bytes = await write({ sheets, styles: [], names: [], settings: {} });
  expect(drawnOn(bytes, "xl/worksheets/sheet1.xml")).toEqual({ pictures: [drawn(5, 720), drawn(7, 700)], charts: 0 });
  expect(drawnOn(bytes, "xl/worksheets/sheet2.xml")).toEqual({ pictures: [drawn(2, 640)], charts: 1 });
  expect(drawnOn(bytes, "xl/worksheets/sheet3.xml")).toEqual({ pictures: [], charts: 1 });
  expect(partsOf(bytes)["[Content_Types].xml"]).toMatch(/Extension="png" ContentType="image\/png"/);
  const found = await read(bytes);
  expect(found.sheets[0]!.images?.map(({ altText }) => altText)).toEqual([
    '早稻：样本 5 个，"离群" <1>',
    '早稻：样本 7 个，"离群" <1>',
  ]);
  expect((await snapshotOf(bytes)).sheets.map(({ name }) => name)).toEqual(["一", "二", "三"]);
});

test("drawn only when everything else is written: as if they had been there from the first", async () => {
  const begun = sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, images: sheet.images!.map((one) => ({ ...one, png: new Uint8Array() })) } : sheet,
  );
  const whole = partsOf(await write({ sheets, styles: [], names: [], settings: {} }));
  const drawing = { sheet: "一", drawn: () => Promise.resolve(sheets[0]!.images!.map(({ png: bytes }) => bytes)) };
  const late = await write({ sheets: begun, styles: [], names: [], settings: {} }, { drawing });
  expect(drawnOn(late, "xl/worksheets/sheet1.xml").pictures).toEqual([drawn(5, 720), drawn(7, 700)]);
  const without = ({ "docProps/core.xml": _time, ...parts }: Record<string, string>) => parts;
  expect(without(partsOf(late))).toEqual(without(whole));
});

test("added to somebody's file, beside the pictures that it has, and taken away again with their sheets", async () => {
  const before = partsOf(richWorkbook());
  const bytes = await patchedBytes(richWorkbook(), { ...noChanges, addedSheets: sheets });
  const after = partsOf(bytes);
  expect(drawnOn(bytes, "xl/worksheets/sheet3.xml").pictures).toEqual([drawn(5, 720), drawn(7, 700)]);
  expect(drawnOn(bytes, "xl/worksheets/sheet4.xml")).toEqual({ pictures: [drawn(2, 640)], charts: 1 });
  for (const part of Object.keys(before).filter((path) => /drawings|media/.test(path))) {
    expect(after[part]).toBe(before[part]);
  }
  // Every picture has a kind, or Excel calls the file damaged.
  const kinds = after["[Content_Types].xml"]!;
  const pictures = Object.keys(after).filter((part) => part.endsWith(".png"));
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  for (const part of pictures) {
    expect(kinds.includes('Extension="png"') || kinds.includes(`PartName="/${part}"`)).toBe(true);
  }
  const removed = await patchedBytes(bytes, { ...noChanges, removedSheets: sheets.map(({ name }) => name) });
  const media = (parts: Record<string, string>) => Object.keys(parts).filter((part) => /drawings|media/.test(part));
  expect(media(partsOf(removed)).sort()).toEqual(media(before).sort());
});
