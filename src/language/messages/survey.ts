import type { Bilingual } from "../language";

/** What is said about survey sheets while they are read, checked and put together. */
export const surveyMessages = {
  surveyUnitAssumed: {
    zh: "“{column}”的表头没有写单位，按表式要求当作 {unit}。请核对，并在表头注明单位。",
    en: 'The header of "{column}" states no unit; it was taken as {unit}, as the form asks. Check it and write the unit into the header.',
  },
  surveyUnitConflict: {
    zh: "表头的单位是 {header}，本行的计算单位却是“{cell}”；产量按表头单位读取。请核对。",
    en: 'The header counts output in {header}, but the unit of this row is "{cell}". The header was followed; check which is meant.',
  },
  surveyUnitUnsuitable: {
    zh: "单位“{unit}”不能用于“{column}”，该值未采用。请改正单位。",
    en: 'The unit "{unit}" cannot be one of "{column}"; the value was left out. Correct the unit.',
  },
  surveyUnitOfUse: {
    zh: "计算单位“{value}”是单耗的单位，没有说明产量以什么计；暂按 {unit} 读取。请把计算单位改为产量的单位（如 t 或 万t）。",
    en: 'The unit "{value}" is one of unit use and does not say how output is counted; {unit} was taken. Enter the unit of the output (such as t or 万t).',
  },
  surveyCarried: {
    zh: "第 {first}～{last} 行的“{column}”为空，沿用第 {from} 行的“{value}”。若不是，请补填。",
    en: '"{column}" is blank in rows {first} to {last}; "{value}" of row {from} was taken. Fill them in if that is wrong.',
  },
  surveyYearAssumed: {
    zh: "表中没有年份列，按标题或工作表名当作 {year} 年。请核对。",
    en: "The table has no year column; {year} was taken from its title or the sheet's name. Please check.",
  },
} as const satisfies Record<string, Bilingual>;
