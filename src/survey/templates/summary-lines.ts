/** The lines of a summary: what it is called, its value, unit and meaning. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { cellName } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Look, Styles } from "../looks";
import { shareOfSum, shareOfWhole } from "./rates";
import { SheetMaker } from "./sheet";

interface SummaryTexts {
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
}

export interface Summary extends SummaryLines {
  readonly sheet: SheetMaker;
  readonly language: Language;
}

/** A sheet of its own; only what is to be filled can be written to. */
export function summarySheet({ name, title, subtitle }: SummaryTexts, fill: (summary: Summary) => void) {
  return (styles: Styles, language: Language): SheetSnapshot => {
    const sheet = new SheetMaker(inLanguage(name, language), styles);
    sheet.merge(0, 0, 1, 4, inLanguage(title, language), "title");
    sheet.height(0, 32);
    sheet.merge(1, 0, 1, 4, inLanguage(subtitle, language), "subtitle");
    fill({ sheet, language, ...summaryLines(sheet, language) });
    sheet.protected = true;
    sheet.page = { fitToWidth: true, footer: "&P / &N" };
    return sheet.snapshot();
  };
}

/** Below title and subtitle. */
const firstRow = 2;

type SummaryLines = ReturnType<typeof summaryLines>;

function summaryLines(sheet: SheetMaker, language: Language) {
  [34, 18, 12, 60].forEach((width, column) => sheet.width(column, width));
  let row = firstRow;
  const rows = new Map<string, number>();
  const rowOf = (key: string) => rows.get(key)!;
  /** A blank line parts it from what is above. */
  const section = (zh: string, en: string) => {
    if (row > firstRow) row++;
    sheet.put(row++, 0, inLanguage({ zh, en }, language), "section");
  };
  /** @param content a formula; null for a cell to fill */
  const line = (
    key: string,
    label: Bilingual,
    unit: string,
    meaning: Bilingual,
    content: string | null,
    look: Look,
  ) => {
    sheet.put(row, 0, inLanguage(label, language), "label");
    if (content === null) sheet.put(row, 1, null, look);
    else sheet.formula(row, 1, `=${content}`, look);
    sheet.put(row, 2, unit, "label");
    sheet.put(row, 3, inLanguage(meaning, language), "meaning");
    sheet.height(row, 24);
    rows.set(key, row);
    row++;
  };
  return { section, line, rowOf, cell: (key: string) => cellName(rowOf(key), 1) };
}

/** The rates of a water balance, over its new water; the three that each has from its lines reused, leaked and drained. */
export function balanceRates({ line, cell }: SummaryLines) {
  const rate = (key: string, zh: string, en: string, meaning: Bilingual, formula: string) =>
    line(key, { zh, en }, "", meaning, `IF(N(${cell("new")})=0,"",${formula})`, "computedShare");
  return {
    rate,
    reuseRate: () =>
      rate(
        "reuseRate",
        "重复利用率",
        "Reuse rate",
        { zh: "重复利用水量 ÷（重复利用水量＋新水量）", en: "Reused over reused and new." },
        shareOfSum(cell("reused"), cell("new")),
      ),
    leakRate: () =>
      rate(
        "leakRate",
        "漏失率",
        "Leak rate",
        { zh: "漏失水量 ÷ 新水量", en: "Leaked over new." },
        shareOfWhole(cell("leaked"), cell("new")),
      ),
    drainRate: () =>
      rate(
        "drainRate",
        "排水率",
        "Discharge rate",
        { zh: "排水量 ÷ 新水量", en: "Drained over new." },
        shareOfWhole(cell("drained"), cell("new")),
      ),
  };
}
