/** The audit as sheets that a reviewer can send: counts, the list, and what was not understood. */
import { placeText } from "../documents/place";
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import { describe } from "../language/messages";
import { cellsOf } from "../workbook/cells";
import { columnWidth } from "../workbook/columnWidth";
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Matrix } from "../workbook/values";
import type { Audit, AuditedTable } from "./audit";
import { countOf } from "./audit";
import type { Finding } from "./finding";
import { notice } from "./finding";
import { ruleNames } from "./rules/names";
import { auditVerdicts } from "./verdict";

interface ReportSheet {
  readonly name: string;
  readonly rows: Matrix;
}

const titles = {
  summary: { zh: "汇总", en: "Summary" },
  list: { zh: "清单", en: "List" },
  tables: { zh: "各表", en: "Tables" },
} satisfies Record<string, Bilingual>;

/** What is listed: differences that nothing explains, then those that rounding explains, then what is worth a look. */
export function listed(findings: readonly Finding[]): Finding[] {
  const of = (verdict: Finding["verdict"]) => findings.filter((finding) => finding.verdict === verdict);
  return [...of(auditVerdicts.different), ...of(auditVerdicts.rounding), ...of(notice)];
}

export function reportSheets(audits: readonly Audit[], language: Language): ReportSheet[] {
  const sheet = (title: Bilingual, rows: Matrix) => ({ name: inLanguage(title, language), rows });
  return [
    sheet(titles.summary, summaryRows(audits, language)),
    sheet(titles.list, [headings(listHeadings, language), ...audits.flatMap((audit) => listRows(audit, language))]),
    sheet(titles.tables, [headings(tableHeadings, language), ...audits.flatMap((audit) => tableRows(audit, language))]),
  ];
}

const styles: readonly CellStyle[] = [
  { font: { bold: true }, fill: "#ddebf7", alignment: { wrap: true, vertical: "center" } },
  { alignment: { wrap: true, vertical: "top" } },
];

export function reportWorkbook(audits: readonly Audit[], language: Language): WorkbookSnapshot {
  const sheets = reportSheets(audits, language).map(({ name, rows }): SheetSnapshot => {
    const cells = cellsOf(rows).map((cell) => ({ ...cell, style: cell.row === 0 ? 0 : 1 }));
    const widths = rows[0]!.map(
      (_, column) => [column, columnWidth(rows.map((line) => String(line[column] ?? "")))] as const,
    );
    return {
      name,
      cells,
      columnWidths: new Map(widths),
      frozen: { rows: 1, columns: 0 },
      page: { landscape: true, fitToWidth: true, repeatedRows: 1 },
    };
  });
  return { sheets, styles, names: [], settings: {} };
}

function headings(texts: readonly Bilingual[], language: Language): string[] {
  return texts.map((text) => inLanguage(text, language));
}

const summaryHeadings: readonly Bilingual[] = [
  { zh: "文件", en: "file" },
  { zh: "表格", en: "tables" },
  { zh: "其中有可复算的", en: "with numbers that follow from others" },
  { zh: "复算的数", en: "numbers recomputed" },
  { zh: "一致", en: "the same" },
  { zh: "舍入", en: "rounding" },
  { zh: "不符", en: "wrong" },
  { zh: "提示", en: "worth a look" },
];

function summaryRows(audits: readonly Audit[], language: Language): Matrix {
  return [
    headings(summaryHeadings, language),
    ...audits.map((audit) => [
      audit.name,
      audit.tables.length,
      audit.tables.filter(({ rules }) => rules.length > 0).length,
      audit.findings.length - countOf(audit, notice),
      countOf(audit, auditVerdicts.same),
      countOf(audit, auditVerdicts.rounding),
      countOf(audit, auditVerdicts.different),
      countOf(audit, notice),
    ]),
  ];
}

const listHeadings: readonly Bilingual[] = [
  { zh: "文件", en: "file" },
  { zh: "位置", en: "place" },
  { zh: "表", en: "table" },
  { zh: "行", en: "row" },
  { zh: "列", en: "column" },
  { zh: "印出", en: "printed" },
  { zh: "复算", en: "recomputed" },
  { zh: "结论", en: "verdict" },
  { zh: "规则", en: "rule" },
  { zh: "算式", en: "calculation" },
  { zh: "可能的原因", en: "likely cause" },
];

function listRows({ name, findings }: Audit, language: Language): Matrix {
  return listed(findings).map(({ spot, printed, recomputed, verdict, rule, calculation, cause }) => [
    name,
    placeText(spot.place, language),
    spot.table,
    spot.row,
    spot.column,
    printed,
    recomputed,
    verdict,
    inLanguage(ruleNames[rule], language),
    calculation,
    cause ? describe(cause, language) : "",
  ]);
}

const tableHeadings: readonly Bilingual[] = [
  { zh: "文件", en: "file" },
  { zh: "位置", en: "place" },
  { zh: "表", en: "table" },
  { zh: "行数", en: "rows" },
  { zh: "核对了什么", en: "what was checked" },
];

function tableRows({ name, tables }: Audit, language: Language): Matrix {
  return tables.map((table) => [
    name,
    placeText(table.place, language),
    table.title,
    table.rows,
    checked(table, language),
  ]);
}

function checked({ rules, readings }: AuditedTable, language: Language): string {
  if (rules.length === 0)
    return inLanguage({ zh: "没有看懂，或没有可复算的数", en: "not understood, or nothing to recompute" }, language);
  const said = [
    ...rules.map((rule) => inLanguage(ruleNames[rule], language)),
    ...readings.map((reading) => describe(reading, language)),
  ];
  return said.join(inLanguage({ zh: "；", en: "; " }, language));
}
