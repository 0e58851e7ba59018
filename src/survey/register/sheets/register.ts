/** The register itself: what was filled in as values, what the quotas say beside it as formulas. */
import type { Bilingual, Language } from "../../../language/language";
import { inLanguage } from "../../../language/language";
import { inSteps } from "../../../statistics/finished";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { Look, Styles } from "../../looks";
import type { RegisterPlan } from "../examine";
import type { RegisterRow } from "../read";
import { sheetNames } from "./names";
import { ruleCell } from "./rules";
import type { TableColumn } from "./table";
import { cellsOf, firstRow, tableSheet } from "./table";

interface RegisterColumn extends TableColumn {
  readonly value: (row: RegisterRow) => string | number | null;
}

const filled = (key: string, title: Bilingual, width: number, look: Look, value: RegisterColumn["value"]) => ({
  ...{ key, title, width, look, value },
});

const filledColumns: readonly RegisterColumn[] = [
  filled("firm", { zh: "企业", en: "Firm" }, 30, "input", ({ firm }) => firm || null),
  filled("city", { zh: "市", en: "City" }, 10, "input", ({ city }) => city || null),
  filled("industry", { zh: "行业", en: "Industry" }, 16, "input", ({ industry }) => industry || null),
  filled("code", { zh: "行业代码", en: "Industry code" }, 9, "inputText", ({ code }) => code || null),
  filled("product", { zh: "产品", en: "Product" }, 16, "input", ({ product }) => product || null),
  filled("condition", { zh: "条件", en: "Condition" }, 16, "input", ({ condition }) => condition || null),
  filled("year", { zh: "年份", en: "Year" }, 7, "inputYear", ({ year }) => year),
  filled("output", { zh: "年产量", en: "Output" }, 12, "inputVolume", ({ output }) => output),
  filled("outputUnit", { zh: "产量单位", en: "Unit" }, 9, "input", ({ outputUnit }) => outputUnit || null),
  filled("use", { zh: "取水量（m³）", en: "Use (m³)" }, 13, "inputVolume", ({ use }) => use),
  filled("ownUse", { zh: "计单耗的水量（m³）", en: "Use by product (m³)" }, 13, "inputVolume", (row) => row.ownUse),
  filled("beyondQuota", { zh: "含直流冷却", en: "Once-through" }, 8, "input", (row) => (row.beyondQuota ? "是" : null)),
  filled("permit", { zh: "许可证编号", en: "Permit" }, 20, "inputText", ({ permit }) => permit || null),
  filled("permitVolume", { zh: "许可水量（m³）", en: "Permitted (m³)" }, 13, "inputVolume", (row) => row.permitVolume),
];

const derivedColumns = [
  { key: "quota", title: { zh: "定额", en: "Quota" }, width: 9, look: "computed" },
  { key: "quotaUnit", title: { zh: "定额单位", en: "Unit of quota" }, width: 10, look: "computedText" },
  { key: "quotaVolume", title: { zh: "定额水量（m³）", en: "Quota volume (m³)" }, width: 13, look: "computedVolume" },
  { key: "unitUse", title: { zh: "单耗", en: "Unit use" }, width: 9, look: "computed" },
  { key: "reached", title: { zh: "达到级别", en: "Tier reached" }, width: 10, look: "computedText" },
] as const satisfies readonly TableColumn[];

const columns: readonly TableColumn[] = [...filledColumns, ...derivedColumns];

/** The cells of a column of the register, as formulas name them; a blank among them stays blank, and is not handed over as 0. */
export function registerCells(key: string, { rows }: RegisterPlan, language: Language): string {
  return cellsOf(inLanguage(sheetNames.register, language), columns, key, rows.length);
}

export function blanksKept(cells: string): string {
  return `IF(${cells}="","",${cells})`;
}

export function* registerSheet(plan: RegisterPlan, styles: Styles, language: Language): Generator<void, SheetSnapshot> {
  const { rows } = plan;
  const parts = {
    name: inLanguage(sheetNames.register, language),
    title: { zh: "取用水台账", en: "Register" },
    note: {
      zh: "白底为填报值，灰底为公式；水量均为 m³/年。",
      en: "White cells are entered, grey ones calculated; volumes in m³ a year.",
    },
    columns,
    rows: rows.length,
    frozenColumns: 1,
  };
  const sheet = yield* tableSheet(parts, styles, language);
  yield* inSteps(rows, (row, down) =>
    filledColumns.forEach(({ value, look }, at) => sheet.put(firstRow + down, at, value(row), look)),
  );
  const formulas = derivedFormulas(plan, language);
  derivedColumns.forEach(({ key, look }, at) =>
    sheet.formula(firstRow, filledColumns.length + at, `=${formulas[key]}`, look),
  );
  return sheet.snapshot();
}

function derivedFormulas(
  plan: RegisterPlan,
  language: Language,
): Readonly<Record<(typeof derivedColumns)[number]["key"], string>> {
  const cells = (key: string) => registerCells(key, plan, language);
  const [code, product, condition] = ["code", "product", "condition"].map(cells) as [string, string, string];
  const [standard, tier] = [ruleCell("standard", language), ruleCell("tier", language)];
  const where = (test: string, formula: string) => `IF(${test},"",${formula})`;
  const noProduct = `${product}=""`;
  const apart = `(${cells("product")}="")+(${cells("beyondQuota")}="是")>0`;
  const unused = `(${product}="")+(${cells("ownUse")}="")>0`;
  return {
    quota: where(noProduct, `WQ.QUOTA(${code},${product},${tier},${condition},${standard})`),
    quotaUnit: where(noProduct, `WQ.QUOTAUNIT(${code},${product},${condition},${standard})`),
    quotaVolume: where(
      apart,
      `WQ.PERMITVOLUME(${cells("quota")},${cells("output")},${cells("quotaUnit")},${cells("outputUnit")})`,
    ),
    unitUse: where(
      unused,
      `WQ.UNITWATER(${cells("ownUse")},${cells("output")},"m³",${cells("outputUnit")},${cells("quotaUnit")})`,
    ),
    reached: where(unused, `WQ.GRADE(${cells("unitUse")},${code},${product},${condition},${standard})`),
  };
}
