import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Content, StyleBook } from "./draft";
import { SheetDraft } from "./draft";
import { agrees, changeable, looks, printed, result } from "./looks";
import { samplesOf } from "./samples";

/** Copper smelters, table 5.4-4: box plot, second mean and advancedness, as calculation example 1 of the report goes. */
export function copperSheet(book: StyleBook): SheetSnapshot {
  const smelters = samplesOf("5.4-4", "阴极铜");
  const first = 5;
  const last = first + smelters.length - 1;
  const draft = new SheetDraft("阴极铜", book, [36, 14, 18, 24, 30, 12, 12, 14])
    .put("A1", "阴极铜：二次平均法求定额（计算实例 1）", looks.title)
    .put("A2", "数据：DB36/T 420 修订报告（2017）表 5.4-4，六家企业 2014 年直接用于生产的取水量。", looks.remark)
    .height(1, 30)
    .put(
      "A4",
      ["企业", "产量（万t）", "取新水量（万m³）", "单位产品新水量（m³/t）", "复算（m³/t）", "核对"],
      looks.header,
    )
    .height(4, 24)
    .verdicts(`F${first}`, smelters.length);
  smelters.forEach(({ enterprise, output, water, unitUse }, index) => {
    const row = first + index;
    draft
      .put(`A${row}`, enterprise as string, looks.text)
      .put(`B${row}`, [output, water] as Content[], changeable(2))
      .put(`D${row}`, unitUse as number, printed(2))
      .put(`E${row}`, { formula: `=WQ.UNITWATER(C${row},B${row},"万m³","万t")` }, result(2))
      // 39.4 / 4.1 is 9.61 and 31.3 / 3.4 is 9.21: within the rounding of the volumes printed to 0.1.
      .put(`F${row}`, { formula: `=IF(ABS(E${row}-D${row})<=0.05/B${row}+0.005,"一致","不符")` }, looks.verdict);
  });
  const sample = `D${first}:D${last}`;
  const steps = last + 3;
  const quota = `$B$${steps + 3}`;
  const lines: readonly (readonly [string, string, number, number, string])[] = [
    ["平均值", `=WQ.SECONDMEAN(${sample},1)`, 8.58, 2, "第（1）步"],
    ["小于平均值者的平均值", `=WQ.BELOWMEAN(${sample})`, 7.47, 2, "第（2）步"],
    ["二次平均值", `=WQ.SECONDMEAN(${sample})`, 8.03, 2, "第（3）步；即初步确定的定额"],
    ["标准差 s（n−1）", `=STDEV(${sample})`, 1.45, 2, "第（4）步①"],
  ];
  draft
    .put(`A${steps - 1}`, "求定额", looks.heading)
    .put(`A${steps}`, ["步骤", "结果", "报告印作", "核对", "出处（计算实例 1）"], looks.header)
    .verdicts(`D${steps + 1}`, lines.length);
  lines.forEach(([name, formula, expected, digits, source], index) => {
    const row = steps + 1 + index;
    draft
      .put(`A${row}`, name, looks.text)
      .put(`B${row}`, { formula }, result(digits))
      .put(`C${row}`, expected, printed(digits))
      .put(`D${row}`, agrees(`B${row}`, `C${row}`, digits), looks.verdict)
      .put(`E${row}`, source, looks.source);
  });
  const judged = steps + lines.length + 3;
  const boxed = judged + 6;
  return draft
    .put(`A${judged}`, "先进性评判：定额取二次平均值（两位小数）", looks.heading)
    .put(`A${judged + 1}`, [null, "λ", "φ(λ)", "达标样本占比"], looks.header)
    .put(`A${judged + 2}`, "复算", looks.text)
    .put(`B${judged + 2}`, { formula: `=WQ.ADVANCEDNESS(${sample},ROUND(${quota},2))` }, result(3))
    .put(`C${judged + 2}`, [null, null], result(3))
    .put(`A${judged + 3}`, "报告印作", looks.text)
    .put(`B${judged + 3}`, -0.38, printed(2))
    .put(`C${judged + 3}`, [0.352, null], printed(3))
    .put(`A${judged + 4}`, "核对", looks.text)
    .put(
      `B${judged + 4}`,
      [
        agrees(`B${judged + 2}`, `B${judged + 3}`, 2),
        agrees(`NORMSDIST(ROUND(B${judged + 2},2))`, `C${judged + 3}`, 3),
      ],
      looks.verdict,
    )
    .put(`D${judged + 4}`, "φ：报告以两位小数的 λ 查表；占比：六家中两家", looks.source)
    .verdicts(`B${judged + 4}`, 1)
    .verdicts(`C${judged + 4}`, 1)
    .put(`A${boxed}`, "箱体图：中位数印作 8.71，箱体 8.0～9.6，无离群值（图 5.4-1）", looks.heading)
    .put(
      `A${boxed + 1}`,
      ["最小值", "下四分位", "中位数", "上四分位", "最大值", "下界", "上界", "离群值个数"],
      looks.header,
    )
    .put(`A${boxed + 2}`, { formula: `=WQ.BOXPLOT(${sample})` }, result(3))
    .put(`B${boxed + 2}`, [null, null, null, null, null, null], result(3))
    .put(`H${boxed + 2}`, null, result(0))
    .finish({ frozen: 4 });
}
