/** What only the names of a sheet or a file say of a table: whose it is, and of which year. Assumptions, which are said. */
import type { Given } from "./given";
import { parseLabel } from "./label";
import { matchPath } from "./match";

const ofOneFirm = /^(?!各|全|主要|重点|下属|所属|其他|其它).{2,}(?:公司|集团|厂|矿|电站|股份|实业)$/;

/** A sheet named after an enterprise whose table has no column for one. 单位 may be that column. */
export function firmByName(sheet: string, labels: readonly (readonly string[])[], row: number): Given {
  const name = sheet.trim();
  const mayNameFirms = labels.some(
    (path) => matchPath(path).some(({ key }) => key === "firm") || parseLabel(path.at(-1) ?? "").words === "单位",
  );
  if (mayNameFirms || !ofOneFirm.test(name)) return {};
  return { firm: { value: name, row, column: 0, assumed: true } };
}

/** "上报/2022年企业.csv": the one year that a file's name states; a date or a span of years says none. */
export function yearByName(file: string, row: number): Given {
  const name = file
    .split("/")
    .at(-1)!
    .replace(/\.[^.]*$/, "");
  const years = new Set(name.match(/(?<![\d.])(?:19|20)\d{2}(?![\d])/g) ?? []);
  const [year, second] = years;
  const isDate = /(?:19|20)\d{2}\s*(?:年\s*)?[-—–_.~～至到月]?\s*\d/.test(name);
  if (year === undefined || second !== undefined || isDate) return {};
  return { year: { value: year, row, column: 0, assumed: true } };
}
