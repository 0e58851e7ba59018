/** The sheet of lists that a template's cells choose from: products with their units, units, cities and counties, water sources. */
import { inLanguage } from "../../language/language";
import { absoluteName } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { outputSize, outputUnits } from "../../units/common";
import { regions } from "../districts";
import type { Styles } from "../looks";
import type { TemplateOptions } from "./options";
import { SheetMaker } from "./sheet";

/** A list as a validation rule refers to it. */
export interface ListSource {
  readonly formula: string;
}

export interface Lists {
  readonly sheet: SheetSnapshot;
  readonly products: ListSource;
  readonly units: ListSource;
  /**
   * The unit use of a volume in m³ over an output, in m³ per single unit (of 万t: per t), by native functions only: forms go to
   * people who have nothing but a spreadsheet. Blank where the unit is none of the list.
   */
  readonly unitUse: (cubicMetres: string, output: string, unit: string) => string;
  /** Whether a unit has been entered that the formula does not know. */
  readonly unknownUnit: (unit: string) => string;
  readonly cities: ListSource | null;
  /** Counties of the city in a cell; all of them while it is blank. */
  readonly districtsOf: (cityCell: string) => ListSource | null;
  readonly sources: ListSource;
  readonly yesNo: readonly string[];
}

export const yesNo: readonly string[] = ["是", "否"];
export const waterSources: readonly string[] = [
  "地表水",
  "地下水",
  "自来水",
  "再生水",
  "矿坑水",
  "海水",
  "外购蒸汽冷凝水",
  "其他",
];
export const commonUnits: readonly string[] = [
  "t",
  "万t",
  "kg",
  "kL",
  "万kL",
  "m³",
  "万m³",
  "m²",
  "万m²",
  "m",
  "万m",
  "MW·h",
  "万kW·h",
  "件",
  "万件",
  "台",
  "头",
];

export function makeLists(options: TemplateOptions, styles: Styles): Lists {
  const name = inLanguage({ zh: "清单", en: "Lists" }, options.language);
  const sheet = new SheetMaker(name, styles);
  const columns: string[] = [];
  const list = (column: number, title: string, width: number, options: readonly string[]): ListSource => {
    sheet.put(1, column, title, "header");
    sheet.width(column, width);
    options.forEach((word, at) => sheet.put(at + 2, column, word, "input"));
    columns[column] = title;
    return { formula: absoluteName({ sheet: name, row: 2, column, rows: Math.max(1, options.length), columns: 1 }) };
  };
  const { language, products } = options;
  sheet.put(
    0,
    0,
    inLanguage(
      {
        zh: "下拉清单的来源，可自行增删（在清单末尾之前插入行）。",
        en: "What the drop-down lists offer; rows may be inserted before their ends.",
      },
      language,
    ),
    "subtitle",
  );
  const title = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const productList = list(
    0,
    title("产品名称", "Product"),
    26,
    products.map((product) => product.name),
  );
  list(
    1,
    title("定额的产量单位", "Unit by its quota"),
    14,
    products.map(({ unit }) => unit),
  );
  const units = [...new Set([...commonUnits, ...products.map(({ unit }) => unit)])];
  const known = [...new Set([...units, ...outputUnits])].filter((unit) => outputSize(unit) !== null);
  const knownList = list(3, title("计算单位", "Unit"), 12, known);
  const unitList = { formula: absoluteName({ sheet: name, row: 2, column: 3, rows: units.length, columns: 1 }) };
  const sizes = absoluteName({ sheet: name, row: 2, column: 4, rows: known.length, columns: 1 });
  sheet.put(1, 4, title("含单个单位数", "Single units in it"), "header");
  sheet.width(4, 13);
  known.forEach((unit, at) => sheet.put(at + 2, 4, outputSize(unit), "ordinal"));
  const unitUse: Lists["unitUse"] = (cubicMetres, output, unit) => {
    const place = `MATCH(${unit},${knownList.formula},0)`;
    return `IF(ISNA(${place}),"",${cubicMetres}/(${output}*INDEX(${sizes},${place})))`;
  };
  const sourceList = list(5, title("水源", "Water source"), 16, waterSources);
  const cities = options.region === null ? [] : regions[options.region];
  const pairs = cities.flatMap((city) => city.districts.map((district) => [city.name, district] as const));
  let cityList: ListSource | null = null;
  let districtsOf: Lists["districtsOf"] = () => null;
  if (pairs.length > 0) {
    cityList = list(
      7,
      title("设区市", "City"),
      12,
      cities.map((city) => city.name),
    );
    const ofCity = list(
      9,
      title("所属市", "Its city"),
      12,
      pairs.map(([city]) => city),
    ).formula;
    const districts = list(
      10,
      title("区县", "District or county"),
      14,
      pairs.map(([, district]) => district),
    ).formula;
    const first = absoluteName({ sheet: name, row: 2, column: 10, rows: 1, columns: 1 });
    districtsOf = (cell) => ({
      formula: `IF(COUNTIF(${ofCity},${cell})=0,${districts},OFFSET(${first},MATCH(${cell},${ofCity},0)-1,0,COUNTIF(${ofCity},${cell}),1))`,
    });
  }
  sheet.frozen = { rows: 2, columns: 0 };
  sheet.page = { fitToWidth: true, repeatedRows: 2 };
  return {
    sheet: sheet.snapshot(),
    products: productList,
    units: unitList,
    unitUse,
    unknownUnit: (unit) => `AND(${unit}<>"",ISNA(MATCH(${unit},${knownList.formula},0)))`,
    cities: cityList,
    districtsOf,
    sources: sourceList,
    yesNo,
  };
}
