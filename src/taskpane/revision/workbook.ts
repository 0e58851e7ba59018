/** A project between the open workbook and the pane: read, checked, written, put in. */
import type { Insertion, RangeAddress, WorkbookHost } from "../../hosts/port";
import type { BoxPictures } from "../../revision/pictures/box";
import type { RevisionProject } from "../../revision/project";
import { headerRow } from "../../revision/workbook/builder";
import type { WorkbookContent } from "../../revision/workbook/content";
import { textOf } from "../../revision/workbook/content";
import type { Anchor } from "../../revision/workbook/edits";
import { picturesWorkbook, projectWorkbook } from "../../revision/workbook/layout";
import type { SheetFormulas } from "../../revision/workbook/locate";
import { looksLikeProject, pictureSheets, readsResults, tableSheets, headRows } from "../../revision/workbook/locate";
import { isProject } from "../../revision/workbook/read";
import { sheetTitles } from "../../revision/workbook/titles";
import { versionSetting } from "../../revision/workbook/version";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Cell } from "../../workbook/values";
import type { Pause } from "../../workbook/pause";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

export interface ProjectContent extends WorkbookContent {
  /** Whether results of formulas are among what is read. */
  readonly calculated: boolean;
}

/** So many rows are read without a pause. */
const rowsAtOnce = 500;

/**
 * What the open workbook holds of a project; null where it is none. Only sheets with its tables are read whole. With pauses it may change
 * while it is read.
 */
export async function projectContent(host: WorkbookHost, pause?: Pause): Promise<ProjectContent | null> {
  const version = await host.setting(versionSetting);
  const settings: Record<string, string> = version === null ? {} : { [versionSetting]: version };
  const names = await host.sheets();
  const used = await eachPausing(names, (name) => host.usedRange(name), pause);
  const heads = await Promise.all(names.map((name, index) => readFromTop(host, name, used[index]!, headRows)));
  if (!isProject({ settings }) && !looksLikeProject(heads)) return null;
  const tables = tableSheets(heads);
  const sheets = await eachPausing(
    names,
    async (name, index) => {
      const range = used[index]!;
      const whole = !range || range.row + range.rows <= headRows;
      return whole || !tables.has(name) ? heads[index]! : readWhole(host, name, range, pause);
    },
    pause,
  );
  return { sheets, settings, calculated: readsResults(sheets) };
}

/** One after the other with a pause after each, or all at once where there is none. */
async function eachPausing<Item, Result>(
  items: readonly Item[],
  each: (item: Item, index: number) => Promise<Result>,
  pause: Pause | undefined,
): Promise<readonly Result[]> {
  if (!pause) return Promise.all(items.map(each));
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    results.push(await each(item, index));
    await pause();
  }
  return results;
}

async function readWhole(host: WorkbookHost, name: string, used: RangeAddress, pause?: Pause): Promise<SheetFormulas> {
  if (!pause) return readFromTop(host, name, used);
  const [end, columns] = [used.row + used.rows, used.column + used.columns];
  const rows: (readonly Cell[])[] = [];
  const formulas: (readonly (string | null)[])[] = [];
  while (rows.length < end) {
    const count = Math.min(rowsAtOnce, end - rows.length);
    const read = await host.read({ sheet: name, row: rows.length, column: 0, rows: count, columns });
    rows.push(...read.values);
    formulas.push(...read.formulas);
    await pause();
  }
  return { name, rows, formulas };
}

async function readFromTop(
  host: WorkbookHost,
  name: string,
  used: RangeAddress | null,
  most = Infinity,
): Promise<SheetFormulas> {
  if (!used) return { name, rows: [], formulas: [] };
  const [rows, columns] = [Math.min(used.row + used.rows, most), used.column + used.columns];
  const { values, formulas } = await host.read({ sheet: name, row: 0, column: 0, rows, columns });
  return { name, rows: values, formulas };
}

/** Whether all the cells still hold what they did. */
export async function allInPlace(host: WorkbookHost, anchors: readonly Anchor[]): Promise<boolean> {
  const sheets = new Set(await host.sheets());
  if (!anchors.every(({ sheet }) => sheets.has(sheet))) return false;
  const found = await Promise.all(
    anchors.map(async ({ sheet, row, column, text }) => {
      const { values } = await host.read({ sheet, row, column, rows: 1, columns: 1 });
      return textOf(values[0]?.[0]) === text;
    }),
  );
  return found.every(Boolean);
}

/** Adds the sheets of a project to the open workbook and marks it as one. */
export async function placeProject(
  host: WorkbookHost,
  project: RevisionProject,
  pictures: BoxPictures | null,
): Promise<Insertion> {
  const workbook = projectWorkbook(project, pictures);
  const placed = await host.insertSheets(workbook);
  if (!placed.done) return placed;
  for (const [key, value] of Object.entries(workbook.settings)) await host.setSetting(key, value);
  return placed;
}

/**
 * Puts new pictures into the open workbook, and takes the sheet of the former ones away once they are in. Returns the name of the new
 * sheet.
 */
export async function renewPictures(
  host: WorkbookHost,
  project: RevisionProject,
  pictures: BoxPictures,
): Promise<{ readonly sheet: string } | { readonly problem: Message }> {
  const names = await host.sheets();
  const used = await Promise.all(names.map((name) => host.usedRange(name)));
  const former = pictureSheets(
    await Promise.all(names.map((name, index) => readFromTop(host, name, used[index]!, headerRow + 1))),
  );
  const { bare, formulas } = withoutFormulas(picturesWorkbook(project, pictures));
  const placed = await host.insertSheets(bare);
  if (!placed.done) return { problem: placed.problem };
  const sheet = placed.sheets[0]!;
  // Written only here: the names that they use are the workbook's.
  const written = await host
    .write(
      sheetTitles.pictures,
      formulas.map((one) => ({ ...one, sheet })),
      { overwrite: true },
    )
    .catch(async (error: unknown) => {
      await host.removeSheet(sheet);
      throw error;
    });
  if (!written.done) {
    await host.removeSheet(sheet);
    return { problem: "problem" in written ? written.problem : message("picturesNotWritten", { sheet }) };
  }
  for (const name of former) await host.removeSheet(name).catch(() => undefined);
  const present = new Set(await host.sheets());
  const left = former.filter((name) => present.has(name));
  return left.length === 0 ? { sheet } : { problem: message("picturesLeft", { sheet, left }) };
}

/** The sheet of pictures as it can be put in anywhere, and its formulas apart. */
function withoutFormulas(workbook: WorkbookSnapshot) {
  const [sheet] = workbook.sheets as [SheetSnapshot];
  const formulas = sheet.cells.flatMap(({ row, column, formula }) =>
    formula === undefined ? [] : [{ row, column, entries: [[{ formula }]] }],
  );
  const cells = sheet.cells.map(({ formula: _formula, spill: _spill, ...cell }) => cell);
  return { bare: { ...workbook, sheets: [{ ...sheet, cells }] }, formulas };
}

/** How origins name the workbook that holds the project and the table it was made from. */
export const thisWorkbook = "本工作簿";
