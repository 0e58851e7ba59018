import { Quotas } from "../../../src/evaluation/plans/quotas";
import { isFailure } from "../../../src/language/failure";
import { bundledLibrary } from "../../../src/standards/bundled";
import { defaultStandard } from "../../../src/standards/standard";
import type { Matrix } from "../../../src/workbook/values";
import type { SurveySheet } from "../../../src/survey/sheet";

export const shanxi = Quotas.of(bundledLibrary, defaultStandard, null) as Quotas;
if (isFailure(shanxi)) throw new Error("no standard");

const head = [
  ...["市", "取水权人", "取水许可证编号", "行业代码", "行业名称", "许可取水量(万m³)", "年份", "产品名称", "计算单位"],
  ...["年实际产量", "实际取水量(万m³)", "备注"],
];

/**
 * Beer: table 8, 先进值 4.00 and 通用值 6.00 m³/kL. The brewery has two permits, 30 and 5 万m³, and makes 50,000 kL with 31 万m³ in
 * 2024; the small one takes 4 m³/kL. The third holder makes nothing with a quota; the fourth states no output.
 */
export const registerTable: Matrix = [
  head,
  ["太原市", "大啤酒厂", "许A", "151", "酒的制造", 30, 2022, "啤酒", "kL", 48000, 28, null],
  ["太原市", "大啤酒厂", "许A", "151", "酒的制造", 30, 2023, "啤酒", "kL", 49000, 29, null],
  ["太原市", "大啤酒厂", "许A", "151", "酒的制造", 30, 2024, "啤酒", "kL", 50000, 27, null],
  ["太原市", "大啤酒厂", "许B", "151", "酒的制造", 5, 2024, "啤酒", "kL", 50000, 4, null],
  ["大同市", "小啤酒厂", "许C", "151", "酒的制造", 2, 2024, "啤酒", "万kL", 0.4, 1.6, null],
  ["大同市", "某医院", "许D", null, "卫生", 3, 2024, null, null, null, 3.2, null],
  ["大同市", "缺产量厂", "许E", "151", "酒的制造", 1, 2024, "啤酒", "kL", null, 0.9, null],
];

export function registerSheetOf(rows: Matrix = registerTable): SurveySheet {
  return { name: "台账", rows, merges: [] };
}
