/** The samples of any workbook: a project's own sample sheet, what consolidation made, or a survey sheet as it came. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { readSheet } from "../../survey/records";
import type { SurveyRecord } from "../../survey/record";
import type { SurveySheet } from "../../survey/sheet";
import { useUnitText } from "../../survey/units";
import type { SampleRow } from "../create";
import type { Sample } from "../project";
import { textOf } from "./content";
import { findTable } from "./find";
import { readProject } from "./read";
import { flag } from "./rows";
import type { InputTable } from "./tables";
import { samplesTable } from "./tables";

export interface SamplesRead {
  readonly rows: readonly SampleRow[];
  readonly remarks: readonly Message[];
}

export type SamplesReading = SamplesRead | { readonly problem: Message };

/**
 * @param file as messages and origins name it; a table that has columns of origin (consolidated ones do) goes by those.
 */
export function readSampleTable(file: string, sheets: readonly SurveySheet[]): SamplesReading {
  const own = ownTable(file, sheets);
  if (own) return own;
  const remarks: Message[] = [];
  const rows: SampleRow[] = [];
  const waiting: string[] = [];
  for (const sheet of sheets) {
    const reading = readSheet(file, sheet, {});
    if (reading.waiting.length > 0) waiting.push(sheet.name);
    const origins = originColumns(sheet);
    rows.push(...reading.records.map((record) => rowOf(record, sheet, origins)));
  }
  if (rows.length === 0) {
    const words = ["企业名称", "产品名称", "年份", "新水量", "产量"].join("、");
    return waiting.length > 0
      ? { problem: message("samplesToConfirm", { file, sheets: waiting.join("、") }) }
      : { problem: message("samplesMissing", { file, words }) };
  }
  if (waiting.length > 0) remarks.push(message("samplesPartlyRead", { file, sheets: waiting.join("、") }));
  return { rows, remarks };
}

/** A table that states the unit of each volume, as projects do. */
const ownColumns: InputTable = { ...samplesTable, required: ["enterprise", "product", "waterUnit"] };

function ownTable(file: string, sheets: readonly SurveySheet[]): SamplesRead | null {
  const found = findTable(sheets, ownColumns);
  if (!found) return null;
  // Read as part of a project that has nothing else, so that both are read alike.
  const reading = readProject({
    sheets: [found.sheet, { name: "决定", rows: [["定额项", "定额单位", "现有方法", "新建方法", "先进方法"]] }],
    settings: {},
  });
  if ("problem" in reading) return null;
  const { project, places, remarks } = reading.opened;
  return {
    rows: project.samples.map((sample) => asRow(sample, file, found.sheet.name, places.sampleRows.get(sample.id)!)),
    remarks: remarks.filter(({ key }) => key !== "itemUnknown" && key !== "sheetRenamed"),
  };
}

function asRow(sample: Sample, file: string, sheet: string, at: number): SampleRow {
  const { id: _, asRead: __, exclusion, item, origin, ...rest } = sample;
  return {
    ...rest,
    origin: origin.file === "" ? { file, sheet, row: at + 1 } : origin,
    ...(item === "" ? {} : { item }),
    ...(exclusion ? { excluded: exclusion.reason } : {}),
  };
}

interface OriginColumns {
  readonly file?: number;
  readonly sheet?: number;
  readonly row?: number;
  readonly item?: number;
  readonly excluded?: number;
  readonly reason?: number;
}

const originWords = [
  ["file", "来源文件", "File"],
  ["sheet", "来源工作表", "Sheet"],
  ["row", "来源行", "Row"],
  ["item", "定额项", "Item"],
  ["excluded", "剔除", "Excluded"],
  ["reason", "剔除理由", "Reason"],
] as const;

function originColumns({ rows }: SurveySheet): OriginColumns {
  for (const cells of rows.slice(0, 20)) {
    const words = cells.map(textOf);
    if (!words.includes("来源文件") && !words.includes("剔除") && !words.includes("定额项")) continue;
    return Object.fromEntries(
      originWords.flatMap(([key, chinese, english]) => {
        const at = words.findIndex((word) => word === chinese || word === english);
        return at < 0 ? [] : [[key, at]];
      }),
    );
  }
  return {};
}

function rowOf(record: SurveyRecord, sheet: SurveySheet, columns: OriginColumns): SampleRow {
  const beside = (column: number | undefined) => (column === undefined ? "" : textOf(sheet.rows[record.row]?.[column]));
  const row = Number(beside(columns.row));
  const conditions = [record.process, record.scale, record.onceThrough ? "含直流冷却水" : null];
  const marked = flag(beside(columns.excluded));
  const statedUnit = record.unitUseStatesUnit && record.outputUnit !== null ? useUnitText(record.outputUnit) : null;
  const item = beside(columns.item);
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
    stated: record.unitUse,
    statedUnit: record.unitUse === null ? "" : (statedUnit ?? ""),
    note: record.remark ?? "",
    origin:
      beside(columns.file) === ""
        ? { file: record.file, sheet: record.sheet, row: record.row + 1 }
        : {
            file: beside(columns.file),
            sheet: beside(columns.sheet),
            row: Number.isInteger(row) && row > 0 ? row : null,
          },
    ...(item === "" ? {} : { item }),
    ...(marked === false ? {} : { excluded: beside(columns.reason) || "原表已剔除" }),
  };
}
