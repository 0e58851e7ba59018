/** The samples of any workbook: a project's own sample sheet, what consolidation made, or a survey sheet as it came. */
import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/messages";
import { inBoth, message } from "../../language/messages";
import type { Issue } from "../../survey/issue";
import type { ColumnKey } from "../../survey/columns";
import { columnOf } from "../../survey/columns";
import type { AsideReason } from "../../survey/reading/row";
import { asideReasons } from "../../survey/reading/row";
import type { SetAside, WaitingTable } from "../../survey/records";
import { sharingWater } from "../../survey/checks/index-of-records";
import { originTitles, sharedWaterTitle } from "../../survey/consolidated";
import { searched } from "../../survey/headers/find";
import { formAmong, readSearched } from "../../survey/records";
import { workedOut } from "../../survey/samples";
import type { Layouts } from "../../survey/headers";
import type { SurveyRecord } from "../../survey/record";
import { placeOf } from "../../survey/record";
import type { SurveySheet } from "../../survey/sheet";
import { useUnitText } from "../../survey/units";
import { parseNumber } from "../../units/number";
import { cellName } from "../../workbook/address";
import { describeCell } from "../../workbook/values";
import type { SampleRow } from "../create";
import type { Particulars } from "../particulars";
import { particularKeys } from "../particulars";
import type { Sample } from "../project";
import { tierSystems } from "../tiers";
import { textOf } from "./content";
import { findTable } from "./find";
import { readProject } from "./read";
import { flag } from "./rows";
import { decisionsTable } from "./tables/decisions";
import type { InputTable } from "./tables/field";
import { answers } from "./tables/practicality";
import { samplesTable, wholeSamplesTable } from "./tables/samples";
import { sheetTitles } from "./titles";

/** A column of the table, by the word that we have for it. */
export interface MatchedColumn {
  readonly title: Bilingual;
  /** From 0. */
  readonly column: number;
}

export interface SamplesRead {
  /** What the columns of the first table that was read were taken for. */
  readonly columns: readonly MatchedColumn[];
  readonly rows: readonly SampleRow[];
  readonly remarks: readonly Message[];
  /** Tables whose columns somebody has to confirm before they can be read. */
  readonly waiting: readonly WaitingTable[];
}

export type SamplesReading = SamplesRead | { readonly problem: Message; readonly waiting: readonly WaitingTable[] };

/**
 * @param file as messages and origins name it; a table that has columns of origin (consolidated ones do) goes by those.
 * @param layouts what somebody has confirmed columns to mean.
 * @param beside further sheets of the workbook: an enterprise's form among them holds for the tables.
 */
export function readSampleTable(
  file: string,
  sheets: readonly SurveySheet[],
  layouts: Layouts = {},
  beside: readonly SurveySheet[] = [],
): SamplesReading {
  const ofProject = ownTable(file, sheets);
  if (ofProject) return ofProject;
  const remarks: Message[] = [];
  const rows: SampleRow[] = [];
  let columns: readonly MatchedColumn[] | undefined;
  const waiting: WaitingTable[] = [];
  const [own, further] = [sheets.map(searched), beside.map(searched)];
  const form = formAmong([...own, ...further]);
  const headed: string[] = [];
  for (const one of own) {
    const { sheet } = one;
    const reading = readSearched(file, one, layouts, form);
    for (const table of reading.waiting) waiting.push(table);
    if (reading.setAside.some(({ reason }) => reason === "header")) headed.push(sheet.name);
    columns ??= reading.records[0] && matchedColumns(reading.records[0]);
    const origins = originColumns(sheet);
    const sharing = sharingWater(reading.records);
    for (const record of reading.records) {
      rows.push(rowOf(record, sheet, origins, sharing.get(record) ?? ""));
      remarks.push(...unreadCells(record));
    }
    for (const issue of reading.issues) if (!isKnown(issue, sheet, origins)) remarks.push(remarkOf(issue));
    if (reading.records.length > 0) remarks.push(...rowsAside(file, sheet.name, reading.setAside));
  }
  if (rows.length === 0) {
    if (waiting.length === 0 && headed.length > 0) {
      return { problem: message("samplesNone", { file, sheets: headed }), waiting };
    }
    const words = ["企业名称", "产品名称", "年份", "新水量", "产量"];
    return waiting.length > 0
      ? { problem: message("samplesToConfirm", { file, sheets: sheetsOf(waiting) }), waiting }
      : { problem: message("samplesMissing", { file, words }), waiting };
  }
  if (waiting.length > 0) remarks.push(message("samplesPartlyRead", { file, sheets: sheetsOf(waiting) }));
  return { rows, remarks, columns: columns ?? [], waiting };
}

function sheetsOf(waiting: readonly WaitingTable[]): readonly string[] {
  return [...new Set(waiting.map(({ sheet }) => sheet))];
}

/** A table that states the unit of each volume, as projects do. */
const ownColumns: InputTable = { ...samplesTable, required: ["enterprise", "product", "waterUnit"] };

const noDecisions = Object.values(decisionsTable(tierSystems[0]!).fields).map(({ header }) => header);

function ownTable(file: string, sheets: readonly SurveySheet[]): SamplesRead | null {
  const found = findTable(sheets, ownColumns);
  if (!found) return null;
  // Read as part of a project that has nothing else, so that both are read alike.
  const reading = readProject({
    sheets: [found.sheet, { name: sheetTitles.decisions, rows: [noDecisions] }],
    settings: {},
  });
  if ("problem" in reading) return null;
  const { project, places, remarks } = reading.opened;
  return {
    columns: Object.entries(wholeSamplesTable.fields).flatMap(([key, { header }]) => {
      const column = places.samples.columns.get(key);
      return column === undefined ? [] : [{ title: { zh: header, en: header }, column }];
    }),
    rows: project.samples.map((sample) => asRow(sample, file, found.sheet.name, places.sampleRows.get(sample.id)!)),
    remarks: remarks.filter(({ key }) => key !== "itemUnknown" && key !== "sheetRenamed"),
    waiting: [],
  };
}

function asRow(sample: Sample, file: string, sheet: string, at: number): SampleRow {
  const { enterprise, industry, product, condition, year, note } = sample;
  const { water, waterUnit, output, outputUnit, stated, statedUnit, particulars, exclusion, item, origin } = sample;
  // By their names: to leave some out of an object takes many times as long.
  return {
    ...{ enterprise, industry, product, condition, year, note },
    ...{ water, waterUnit, output, outputUnit, stated, statedUnit },
    ...(particulars && { particulars }),
    origin: origin.file === "" ? { file, sheet, row: at + 1 } : origin,
    ...(item === "" ? {} : { item }),
    ...(exclusion ? { excluded: exclusion.reason } : {}),
  };
}

function matchedColumns({ placement }: SurveyRecord): readonly MatchedColumn[] {
  return (Object.keys(placement) as ColumnKey[])
    .map((key) => ({ title: columnOf(key).title, column: placement[key]! }))
    .sort((first, second) => first.column - second.column);
}

/** What the reader of surveys does not carry, and is read here, or was worked out by a consolidation and is so again. */
function isKnown({ check, row, column }: Issue, { rows }: SurveySheet, origins: OriginColumns): boolean {
  if (check !== "notCarried" || column === null) return false;
  return Object.values(origins).includes(column) || workedOut.has(textOf(rows[row]?.[column]));
}

/** What had to be assumed, such as a unit, or does not fit. */
function remarkOf({ file, sheet, row, column, message: text }: Issue): Message {
  const cell = column === null ? String(row + 1) : cellName(row, column);
  return message("sampleIssue", { file, sheet, cell, text: inBoth(text) });
}

/** Cells whose number or year could not be read, each with its place. */
function unreadCells(record: SurveyRecord): readonly Message[] {
  const { file, sheet } = record;
  return record.unread.map((key) => {
    const { row, column } = placeOf(record, key);
    const cell = column === null ? `${row + 1}` : cellName(row, column);
    return message("sampleCellUnread", { file, sheet, cell, column: columnOf(key).title, value: valueOf(record, key) });
  });
}

function valueOf({ raw, placement }: SurveyRecord, key: ColumnKey): string {
  const column = placement[key];
  return column === undefined ? "" : describeCell(raw[column] ?? null);
}

/** Reasons for which a row within a table is no sample, though it holds something. */
const worthTelling: ReadonlySet<AsideReason> = new Set(["subtotal", "note", "heading", "example", "unfilled"]);

function rowsAside(file: string, sheet: string, setAside: readonly SetAside[]): readonly Message[] {
  const aside = setAside.filter(({ reason }) => worthTelling.has(reason));
  if (aside.length === 0) return [];
  const named = aside.map(({ row, rows, reason }): Bilingual => {
    const numbers = rows === 1 ? `${row + 1}` : `${row + 1}–${row + rows}`;
    const { zh, en } = asideReasons[reason];
    return { zh: `第 ${numbers} 行（${zh}）`, en: `${numbers} (${en})` };
  });
  const count = aside.reduce((sum, { rows }) => sum + rows, 0);
  return [message("sampleRowsAside", { file, sheet, count, rows: named })];
}

interface OriginColumns {
  readonly file?: number;
  readonly sheet?: number;
  readonly row?: number;
  readonly item?: number;
  readonly excluded?: number;
  readonly reason?: number;
  /** Of a consolidated table, which has the computed unit use besides. */
  readonly stated?: number;
  readonly statedUnit?: number;
  readonly sharedBy?: number;
}

const { fields } = samplesTable;

/** What a table has of ours, in the words of a project or of a consolidation in English. */
const originWords = [
  ["file", fields.file.header, originTitles.file.en],
  ["sheet", fields.sheet.header, originTitles.sheet.en],
  ["row", fields.row.header, originTitles.row.en],
  ["item", fields.item.header, "Item"],
  ["excluded", fields.excluded.header, "Excluded"],
  ["reason", fields.reason.header, "Reason"],
  ["stated", fields.stated.header, "Stated unit use"],
  ["statedUnit", "填报单耗单位", "Unit of stated unit use"],
  ["sharedBy", sharedWaterTitle.zh, sharedWaterTitle.en],
] as const;

const telling: readonly string[] = [fields.file.header, fields.excluded.header, fields.item.header];

function originColumns({ rows }: SurveySheet): OriginColumns {
  for (const cells of rows.slice(0, 20)) {
    const words = cells.map(textOf);
    if (!telling.some((word) => words.includes(word))) continue;
    return Object.fromEntries(
      originWords.flatMap(([key, chinese, english]) => {
        const at = words.findIndex((word) => word === chinese || word === english);
        return at < 0 ? [] : [[key, at]];
      }),
    );
  }
  return {};
}

function rowOf(record: SurveyRecord, sheet: SurveySheet, columns: OriginColumns, sharedBy: string): SampleRow {
  const beside = (column: number | undefined) => (column === undefined ? "" : textOf(sheet.rows[record.row]?.[column]));
  const row = Number(beside(columns.row));
  const particulars = particularsOf(record);
  const conditions = [record.process, record.scale, record.onceThrough ? "含直流冷却水" : null];
  const marked = flag(beside(columns.excluded));
  const item = beside(columns.item);
  const stated = statedUse(record, beside, columns);
  const excluded =
    marked === false
      ? sharedVolume(beside(columns.sharedBy) || sharedBy, stated.stated)
      : beside(columns.reason) || "原表已剔除";
  return {
    enterprise: record.firm ?? "",
    industry: String(record.others.industry ?? ""),
    product: record.product ?? "",
    condition: conditions.filter((part) => part !== null && part !== "").join("；"),
    year: record.year,
    water: record.water,
    waterUnit: record.water === null ? "" : "万m³",
    output: record.output,
    outputUnit: record.outputUnit ?? "",
    ...stated,
    note: [record.remark ?? "", ...record.unread.map((key) => `${columnOf(key).title.zh}原文：${valueOf(record, key)}`)]
      .filter((part) => part !== "")
      .join("；"),
    ...(Object.keys(particulars).length > 0 && { particulars }),
    origin:
      beside(columns.file) === ""
        ? { file: record.file, sheet: record.sheet, row: record.row + 1 }
        : {
            file: beside(columns.file),
            sheet: beside(columns.sheet),
            row: Number.isInteger(row) && row > 0 ? row : null,
          },
    ...(item === "" ? {} : { item }),
    ...(excluded !== null && { excluded }),
  };
}

/** Of one volume for several products no unit use follows; somebody has to apportion it, unless each has stated its own. */
function sharedVolume(products: string, stated: number | null | undefined): string | null {
  return products === "" || typeof stated === "number" ? null : `水量由${products}共用，尚未分摊`;
}

/**
 * What the enterprise has stated. A consolidated table has that in a column of its own, beside the unit use that was computed from
 * volume and output; the computed one is no statement of anybody's and is computed anew.
 */
function statedUse(
  record: SurveyRecord,
  beside: (column: number | undefined) => string,
  { stated, statedUnit }: OriginColumns,
): Pick<SampleRow, "stated" | "statedUnit"> {
  if (stated !== undefined) {
    const value = parseNumber(beside(stated));
    return { stated: value, statedUnit: value === null ? "" : beside(statedUnit) };
  }
  const unit = record.unitUseStatesUnit && record.outputUnit !== null ? useUnitText(record.outputUnit) : null;
  return { stated: record.unitUse, statedUnit: record.unitUse === null ? "" : (unit ?? "") };
}

function particularsOf({ others, ...record }: SurveyRecord): Particulars {
  const { city, district, code, scale, outputValue, valueAdded, capacity } = record;
  const { source, onceThrough, domesticWater, coolingWater } = record;
  const named = { city, district, code, scale, outputValue, valueAdded, capacity };
  const all: Readonly<Partial<Record<ColumnKey, string | number | boolean | null>>> = {
    ...others,
    ...named,
    ...{ source, onceThrough, domesticWater, coolingWater },
  };
  return Object.fromEntries(
    particularKeys.flatMap((key) => {
      const value = all[key] ?? null;
      return value === null || value === "" ? [] : [[key, typeof value === "boolean" ? answers[value ? 0 : 1] : value]];
    }),
  );
}
