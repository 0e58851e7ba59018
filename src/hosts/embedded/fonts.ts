/**
 * Fonts that workbooks name and this machine may lack. A canvas falls back letter by letter then: digits to a serif, Chinese to
 * something else. A font that is missing is drawn in one that has both, so that digits and text are of one face.
 */
import { remembering } from "../../language/remembering";

interface Face {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

/** By the full names under which systems list them. */
const sans: Face = {
  regular: [
    "Microsoft YaHei",
    "微软雅黑",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans CJK SC Regular",
    "Noto Sans SC",
    "Noto Sans SC Regular",
    "WenQuanYi Micro Hei",
  ],
  bold: ["Microsoft YaHei Bold", "PingFang SC Semibold", "Noto Sans CJK SC Bold", "Noto Sans SC Bold"],
};
const serif: Face = {
  regular: ["SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", ...sans.regular],
  bold: ["Songti SC Bold", "Noto Serif CJK SC Bold", "Noto Serif SC Bold", ...sans.bold],
};

/** What workbooks from Excel and WPS are written in; Arial is what the embedded workbook takes where a cell names none. */
const families: Readonly<Record<string, Face>> = {
  Arial: sans,
  Calibri: sans,
  Aptos: sans,
  "Aptos Narrow": sans,
  等线: sans,
  DengXian: sans,
  微软雅黑: sans,
  "Microsoft YaHei": sans,
  黑体: sans,
  SimHei: sans,
  宋体: serif,
  SimSun: serif,
  仿宋: serif,
  FangSong: serif,
  "Times New Roman": serif,
};

/** Before the first cell is drawn: a canvas does not wait for fonts. */
export async function substituteFonts(): Promise<void> {
  await Promise.all(Object.entries(families).map(([family, face]) => substitute(family, face)));
}

async function substitute(family: string, { regular, bold }: Face): Promise<void> {
  if (await isHere(family)) return;
  // Without a bold one of its own, the browser thickens the regular.
  await Promise.all([add(family, regular, "400"), add(family, bold, "700")]);
}

async function add(family: string, names: readonly string[], weight: string): Promise<void> {
  for (const name of names) {
    if (!(await isHere(name))) continue;
    const face = await loaded(family, name, weight);
    if (face) document.fonts.add(face);
    return;
  }
}

/** Asked once of each name: the browser looks through the fonts of the machine, and the page waits. */
const isHere = remembering(async (name) => (await loaded(name, name, "400")) !== null);

/** Null where this machine has no such font. */
async function loaded(family: string, name: string, weight: string): Promise<FontFace | null> {
  try {
    return await new FontFace(family, `local(${JSON.stringify(name)})`, { weight }).load();
  } catch {
    return null;
  }
}
