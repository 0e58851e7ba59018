/**
 * Many survey files into one sample table. Files are read one by one, in any order, by whoever can (workers, a page); what each
 * gave is plain JSON, so that the work can stop between two files and go on later. Assembling does not depend on the order.
 */
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { Message } from "../language/messages";
import { describe } from "../language/messages";
import { finished } from "../statistics/finished";
import { cellName } from "../workbook/address";
import type { Cell } from "../workbook/values";
import type { Check, CheckOptions } from "./checks/check";
import { RecordIndex } from "./checks/index-of-records";
import { checks, issuesIn } from "./checks";
import { columnOf } from "./columns";
import type { SearchedSheet } from "./headers/find";
import { searchInSteps } from "./headers/find";
import type { Layout, Layouts } from "./headers/layout";
import type { Issue, Severity } from "./issue";
import { inOrder } from "./issue";
import { asideReasons } from "./reading/row";
import type { SurveyRecord } from "./record";
import type { SetAside, SheetReading, WaitingTable, WorkbookForm } from "./records";
import { formAmong, readSearchedInSteps } from "./records";
import type { ResultTable } from "./result-table";
import { sampleTable } from "./samples";
import type { SurveySheet } from "./sheet";

export const outcomes = {
  read: { zh: "已汇总", en: "read" },
  waiting: { zh: "表式待确认", en: "layout to be confirmed" },
  noTable: { zh: "没有调查表", en: "no survey table" },
  unreadable: { zh: "无法读取", en: "could not be read" },
} as const satisfies Record<string, Bilingual>;
export type Outcome = keyof typeof outcomes;

/** What one file gave. */
export interface FileResult {
  /** Below the folder, with "/" between the parts. */
  readonly path: string;
  /** Size and time, or whatever tells that the file has changed since. */
  readonly stamp: string;
  readonly outcome: Outcome;
  readonly problem: Message | null;
  readonly rowsIn: number;
  readonly rowsKept: number;
  readonly records: readonly SurveyRecord[];
  readonly setAside: readonly SetAside[];
  readonly issues: readonly Issue[];
  readonly waiting: readonly WaitingTable[];
  /** Fingerprints of the layouts by which it was read. */
  readonly layouts: readonly string[];
}

export interface FileIdentity {
  readonly path: string;
  readonly stamp: string;
}

/** Reads an opened workbook. */
export function readFile(file: FileIdentity, sheets: readonly SurveySheet[], layouts: Layouts): FileResult {
  return finished(readFileInSteps(file, sheets, layouts));
}

/** The same with pauses, for a page that must not stand still meanwhile. */
export function* readFileInSteps(
  file: FileIdentity,
  sheets: readonly SurveySheet[],
  layouts: Layouts,
): Generator<number, FileResult> {
  const searched: SearchedSheet[] = [];
  for (const sheet of sheets) searched.push(yield* searchInSteps(sheet));
  const read = function* (form: WorkbookForm | null): Generator<number, SheetReading[]> {
    const readings: SheetReading[] = [];
    for (const sheet of searched) readings.push(yield* readSearchedInSteps(file.path, sheet, layouts, form));
    return readings;
  };
  const form = formAmong(searched);
  const together = yield* read(form);
  // Without a sample to go with, nothing of the form was taken.
  const readings = form && together.every(({ records }) => records.length === 0) ? yield* read(null) : together;
  const waiting = readings.flatMap((reading) => reading.waiting);
  const used = new Set(readings.flatMap((reading) => reading.layouts));
  return {
    ...file,
    outcome: waiting.length > 0 ? "waiting" : used.size > 0 ? "read" : "noTable",
    problem: null,
    rowsIn: sum(readings, ({ rowsIn }) => rowsIn),
    rowsKept: sum(readings, ({ rowsKept }) => rowsKept),
    records: readings.flatMap(({ records }) => records),
    setAside: readings.flatMap(({ setAside }) => setAside),
    issues: readings.flatMap(({ issues }) => issues),
    waiting,
    layouts: [...used],
  };
}

/** A file that could not be opened is an entry of its own, and the rest goes on. */
export function unreadable(file: FileIdentity, { key, values }: Message): FileResult {
  return {
    ...file,
    outcome: "unreadable",
    // By its path: of two files with one name, which.
    problem: { key, values: { ...values, file: file.path } },
    rowsIn: 0,
    rowsKept: 0,
    records: [],
    setAside: [],
    issues: [],
    waiting: [],
    layouts: [],
  };
}

/** Files still to be read: new ones, changed ones, those that could not be opened, and those whose layout has been confirmed since. */
export function filesToRead<File extends FileIdentity>(
  files: readonly File[],
  done: readonly FileResult[],
  layouts: Layouts,
): readonly File[] {
  const byPath = new Map(done.map((result) => [result.path, result]));
  return files.filter(({ path, stamp }) => {
    const result = byPath.get(path);
    if (!result || result.stamp !== stamp || result.outcome === "unreadable") return true;
    return result.waiting.some(({ layout }) => layouts[layout.fingerprint]?.confirmed === true);
  });
}

/** One distinct layout that somebody has to look at, with the tables that have it. */
export interface LayoutToConfirm {
  readonly layout: Layout;
  readonly tables: readonly WaitingTable[];
}

/** The most frequent first. */
export function layoutsToConfirm(results: readonly Pick<FileResult, "waiting">[]): readonly LayoutToConfirm[] {
  const byFingerprint = new Map<string, { readonly layout: Layout; readonly tables: WaitingTable[] }>();
  for (const table of results.flatMap(({ waiting }) => waiting)) {
    const known = byFingerprint.get(table.layout.fingerprint);
    if (known) known.tables.push(table);
    else byFingerprint.set(table.layout.fingerprint, { layout: table.layout, tables: [table] });
  }
  return [...byFingerprint.values()].sort((first, second) => second.tables.length - first.tables.length);
}

export interface Totals {
  readonly files: Readonly<Record<Outcome, number>>;
  readonly rowsIn: number;
  readonly rowsKept: number;
  readonly rowsSetAside: number;
  readonly samples: number;
  readonly issues: Readonly<Record<Severity, number>>;
}

export interface Consolidated {
  readonly totals: Totals;
  readonly issues: readonly Issue[];
  readonly toConfirm: readonly LayoutToConfirm[];
  /** Samples, issues, rows set aside, files. */
  readonly tables: readonly ResultTable[];
}

/** Puts together what the files gave, and checks all records against each other. */
export function assemble(results: readonly FileResult[], options: CheckOptions, language: Language): Consolidated {
  const sorted = [...results].sort((first, second) =>
    first.path < second.path ? -1 : first.path > second.path ? 1 : 0,
  );
  const index = new RecordIndex(sorted.flatMap(({ records }) => records));
  const issues = inOrder([...sorted.flatMap((result) => result.issues), ...issuesIn(index, options)]);
  const setAside = sorted.flatMap((result) => result.setAside);
  const totals: Totals = {
    files: tally(sorted, Object.keys(outcomes) as Outcome[], ({ outcome }) => outcome),
    rowsIn: sum(sorted, ({ rowsIn }) => rowsIn),
    rowsKept: sum(sorted, ({ rowsKept }) => rowsKept),
    rowsSetAside: sum(setAside, ({ rows }) => rows),
    samples: index.entries.length,
    issues: tally(issues, ["error", "warning", "notice"], ({ severity }) => severity),
  };
  return {
    totals,
    issues,
    toConfirm: layoutsToConfirm(sorted),
    tables: [
      sampleTable(index.entries, issues),
      issueTable(issues, language),
      setAsideTable(setAside, language),
      fileTable(sorted, issues, language),
    ],
  };
}

const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  notice: { zh: "提示", en: "notice" },
};

/** What is said while a sheet is read and not by a check. */
const readingTitles: Readonly<Record<string, Bilingual>> = {
  unitAssumed: { zh: "单位按表式假定", en: "Unit assumed" },
  unitConflict: { zh: "单位互相矛盾", en: "Units contradict" },
  unitUnsuitable: { zh: "单位不适用", en: "Unit unsuitable" },
  unitOfUse: { zh: "单位是单耗的单位", en: "Unit of unit use" },
  unitInCell: { zh: "单元格另写单位", en: "Other unit in the cell" },
  unitNotKnown: { zh: "不认识的单位", en: "Unit not known" },
  multiplierUnclear: { zh: "“万”“千”不明", en: "万 or 千 unclear" },
  formulaError: { zh: "公式没有结果", en: "Formula without a result" },
  givenDiffers: { zh: "表头与行内不同", en: "Row and heading differ" },
  notCarried: { zh: "未带入样本表", en: "Not carried" },
  damagedText: { zh: "文字损坏", en: "Text damaged" },
  dateUnclear: { zh: "日期不明", en: "Date unclear" },
  carried: { zh: "沿用上行", en: "Taken from above" },
  yearAssumed: { zh: "年份按标题或名称假定", en: "Year assumed" },
  firmAssumed: { zh: "单位名称按工作表名假定", en: "Enterprise assumed" },
  constantUsed: { zh: "按确认表式时所填", en: "As stated for the layout" },
};

const titles = new Map(checks.map(({ id, title }: Check) => [id, title]));

export function issueTitle({ check }: Issue): Bilingual {
  return titles.get(check) ?? readingTitles[check] ?? { zh: check, en: check };
}

function issueTable(issues: readonly Issue[], language: Language): ResultTable {
  return {
    id: "issues",
    title: { zh: "问题", en: "Issues" },
    columns: [
      { key: "severity", title: { zh: "级别", en: "Severity" }, width: 7 },
      { key: "check", title: { zh: "检查项", en: "Check" }, width: 20 },
      { key: "message", title: { zh: "说明", en: "Message" }, width: 80 },
      { key: "column", title: { zh: "列", en: "Column" }, width: 16 },
      { key: "cell", title: { zh: "单元格", en: "Cell" }, width: 9 },
      { key: "fix", title: { zh: "可改为", en: "Certain correction" }, width: 14 },
      { key: "file", title: { zh: "来源文件", en: "File" }, width: 36 },
      { key: "sheet", title: { zh: "来源工作表", en: "Sheet" }, width: 14 },
      { key: "row", title: { zh: "来源行", en: "Row" }, width: 8 },
    ],
    rows: issues.map((issue): Cell[] => [
      inLanguage(severityNames[issue.severity], language),
      inLanguage(issueTitle(issue), language),
      describe(issue.message, language),
      issue.key === null ? null : inLanguage(columnOf(issue.key).title, language),
      issue.column === null ? null : cellName(issue.row, issue.column),
      issue.fix?.value ?? null,
      issue.file,
      issue.sheet,
      issue.row + 1,
    ]),
  };
}

function setAsideTable(setAside: readonly SetAside[], language: Language): ResultTable {
  return {
    id: "setAside",
    title: { zh: "未采用的行", en: "Rows set aside" },
    columns: [
      { key: "reason", title: { zh: "原因", en: "Reason" }, width: 26 },
      { key: "text", title: { zh: "内容", en: "Content" }, width: 70 },
      { key: "rows", title: { zh: "行数", en: "Rows" }, width: 7 },
      { key: "file", title: { zh: "来源文件", en: "File" }, width: 36 },
      { key: "sheet", title: { zh: "来源工作表", en: "Sheet" }, width: 14 },
      { key: "row", title: { zh: "起始行", en: "First row" }, width: 8 },
    ],
    rows: setAside.map(({ reason, text, rows, file, sheet, row }): Cell[] => [
      inLanguage(asideReasons[reason], language),
      text.replaceAll("\t", " | ") || null,
      rows,
      file,
      sheet,
      row + 1,
    ]),
  };
}

function fileTable(results: readonly FileResult[], issues: readonly Issue[], language: Language): ResultTable {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { file, severity } of issues) {
    let count = counts.get(file);
    if (!count) counts.set(file, (count = { error: 0, warning: 0, notice: 0 }));
    count[severity]++;
  }
  return {
    id: "files",
    title: { zh: "文件", en: "Files" },
    columns: [
      { key: "file", title: { zh: "文件", en: "File" }, width: 40 },
      { key: "outcome", title: { zh: "结果", en: "Outcome" }, width: 12 },
      { key: "problem", title: { zh: "说明", en: "Message" }, width: 60 },
      { key: "rowsIn", title: { zh: "总行数", en: "Rows" }, width: 8 },
      { key: "rowsKept", title: { zh: "采用行数", en: "Rows kept" }, width: 9 },
      { key: "rowsSetAside", title: { zh: "未采用行数", en: "Set aside" }, width: 10 },
      { key: "samples", title: { zh: "样本数", en: "Samples" }, width: 8 },
      { key: "errors", title: { zh: "错误数", en: "Errors" }, width: 8 },
      { key: "warnings", title: { zh: "警告数", en: "Warnings" }, width: 8 },
    ],
    rows: results.map((result): Cell[] => [
      result.path,
      inLanguage(outcomes[result.outcome], language),
      result.problem === null ? null : describe(result.problem, language),
      result.rowsIn,
      result.rowsKept,
      sum(result.setAside, ({ rows }) => rows),
      result.records.length,
      counts.get(result.path)?.error ?? 0,
      counts.get(result.path)?.warning ?? 0,
    ]),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function tally<Item, Word extends string>(
  items: readonly Item[],
  names: readonly Word[],
  of: (item: Item) => Word,
): Readonly<Record<Word, number>> {
  const counts = Object.fromEntries(names.map((word) => [word, 0])) as Record<Word, number>;
  for (const item of items) counts[of(item)]++;
  return counts;
}
