/** Parameters that the functions over a whole table of firms share, and how its rows are read. */
import { isFailure } from "../../language/failure";
import type { Parameter } from "../parameters";
import { alignedNumbers, alignedTexts, matrix } from "../parameters";
import type { Cell, Matrix } from "../values";

/** Excel for the desktop hands over a blank cell as 0, and nothing is named 0. */
export function blankForZero(parameter: Parameter<readonly string[]>): Parameter<readonly string[]> {
  return {
    ...parameter,
    read: (argument) => {
      const found = parameter.read(argument);
      return isFailure(found) ? found : found.map((text) => (text === "0" ? "" : text.trim()));
    },
  };
}

export const firms = blankForZero(
  alignedTexts({
    name: "firms",
    label: { zh: "企业", en: "firms" },
    description: {
      zh: "每行的企业（一列）；空白的行略过",
      en: "Firm of every row (a column); blank rows are skipped",
    },
  }),
);

export const products = blankForZero(
  alignedTexts({
    name: "products",
    label: { zh: "产品", en: "products" },
    description: { zh: "每行的产品，名称同标准", en: "Product of every row, named as in the standard" },
  }),
);

export const cities = blankForZero(
  alignedTexts({
    name: "cities",
    label: { zh: "市", en: "cities" },
    description: { zh: "每行的市，列在结果中", en: "City of every row, listed in the result" },
  }),
);

export const industries = blankForZero(
  alignedTexts({
    name: "industries",
    label: { zh: "行业", en: "industries" },
    description: { zh: "每行的行业，列在结果中", en: "Industry of every row, listed in the result" },
  }),
);

export const years = alignedNumbers({
  name: "years",
  label: { zh: "年份", en: "years" },
  description: { zh: "每行的年份", en: "Year of every row" },
});

export const uses = alignedNumbers({
  name: "use",
  label: { zh: "取水量", en: "use" },
  description: {
    zh: "每行的年取水量，m³；空白为未知，不是 0",
    en: "Water of every row in m³ a year; blank is unknown, not 0",
  },
  unit: "m³",
  minimum: 0,
});

export const permits = blankForZero(
  alignedTexts({
    name: "permits",
    label: { zh: "许可证编号", en: "permit numbers" },
    description: {
      zh: "每行的许可证编号；同一编号只计一次，几个编号相加",
      en: "Permit number of every row; each number counts once, several add up",
    },
  }),
);

export const permitVolumes = alignedNumbers({
  name: "permitVolume",
  label: { zh: "许可水量", en: "permitted volumes" },
  description: { zh: "每行的许可水量，m³", en: "Permitted volume of every row in m³ a year" },
  unit: "m³",
  minimum: 0,
});

/** A column of results, in which an error says only that this row is not known. */
export const quotaVolumes = matrix({
  name: "quotaVolume",
  label: { zh: "定额水量", en: "quota volumes" },
  description: {
    zh: "每行定额×产量，m³，如 PERMITVOLUME 的一列；错误和空白为未知",
    en: "Quota times output of every row in m³, such as a column of PERMITVOLUME; errors and blanks are unknown",
  },
});

export function numbersOf(rows: Matrix): readonly (number | null)[] {
  return rows.flat().map((cell) => (typeof cell === "number" ? cell : null));
}

export function shown(value: number | string | null): Cell {
  return value ?? "";
}
