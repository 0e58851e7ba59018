import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Content, StyleBook } from "./draft";
import { SheetDraft } from "./draft";
import { changeable, changeableYear, looks, printed, result } from "./looks";
import { putSteps } from "./pertBlock";
import { samplesOf } from "./samples";

/** Three years of a brewery, table 5.4-8: PERT as in calculation example 2, and the trend. */
export function beerSheet(book: StyleBook): SheetSnapshot {
  const years = samplesOf("5.4-8", "啤酒");
  const first = 5;
  const last = first + years.length - 1;
  const draft = new SheetDraft("啤酒", book, [28, 16, 18, 22, 24])
    .put("A1", "啤酒：三年资料，PERT 法与趋势（计算实例 2）", looks.title)
    .put("A2", "数据：DB36/T 420 修订报告（2017）表 5.4-8，江西燕京啤酒厂。", looks.remark)
    .height(1, 30)
    .put("A4", ["年份", "产量（万kL）", "取新水量（m³）", "印出单耗（m³/kL）", "复算单耗（m³/kL）"], looks.header)
    .height(4, 24);
  years.forEach(({ year, output, water, unitUse }, index) => {
    const row = first + index;
    draft
      .put(`A${row}`, year as number, changeableYear)
      .put(`B${row}`, output as Content, changeable(2))
      .put(`C${row}`, water as Content, changeable(0))
      .put(`D${row}`, unitUse as number, printed(1))
      .put(`E${row}`, { formula: `=WQ.UNITWATER(C${row},B${row},"m³","万kL")` }, result(2));
  });
  const uses = `D${first}:D${last}`;
  const estimates = `MIN(${uses}),MEDIAN(${uses}),MAX(${uses})`;
  draft.put(`A${last + 2}`, "求定额", looks.heading);
  putSteps(draft, last + 3, [
    {
      name: "期望值 (a+4m+b)/6",
      formula: `=WQ.PERTMEAN(${estimates})`,
      decimals: 1,
      printed: 5.3,
      remark: "5.4.2 计算实例 2（1）；a、m、b 取三年的最小值、中位数、最大值",
    },
    {
      name: "标准差 |a−b|/6",
      formula: `=WQ.PERTSD(MIN(${uses}),MAX(${uses}))`,
      decimals: 2,
      printed: 0.17,
      remark: "5.4.2 计算实例 2（1）",
    },
    {
      name: "定额 φ=40%",
      formula: `=WQ.PERT(${estimates},0.4)`,
      decimals: 2,
      printed: 5.22,
      remark: "5.4.2 计算实例 2（2）；5.33−0.25×0.17=5.29，报告印作 5.22，与其自身算式不符",
    },
    {
      name: "2015 年趋势值（线性）",
      formula: `=WQ.TRENDQUOTA(A${first}:A${last},${uses},2015)`,
      decimals: 2,
      printed: null,
      remark: "按三年最小二乘直线外推，应得 4.47；报告未作此算",
    },
  ]);
  return draft.finish({ frozen: 4 });
}
