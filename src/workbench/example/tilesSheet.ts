import type { SheetSnapshot } from "../../workbook/snapshot";
import type { StyleBook } from "./draft";
import { SheetDraft } from "./draft";
import { changeable, changeableYear, looks, result } from "./looks";
import { putSteps } from "./pertBlock";
import { samplesOf } from "./samples";

/** Tiles, calculation example 6 of 5.4.2: three years of polished tiles by PERT, and a unit use checked. */
export function tilesSheet(book: StyleBook): SheetSnapshot {
  const years = [...samplesOf("§5.4.2", "抛光砖")].sort((a, b) => Number(a.year) - Number(b.year));
  const [glazed] = samplesOf("§5.4.2", "釉面砖");
  const first = 5;
  const last = first + years.length - 1;
  const draft = new SheetDraft("瓷砖", book, [28, 26, 20, 16, 24])
    .put("A1", "瓷砖：样本少时用 PERT 法（计算实例 6）", looks.title)
    .put("A2", "数据：DB36/T 420 修订报告（2017）5.4.2，景德镇欧神诺陶瓷有限公司抛光砖。", looks.remark)
    .height(1, 30)
    .put("A4", ["年份", "单位产品用水量（m³/t）"], looks.header)
    .height(4, 24);
  years.forEach(({ year, unitUse }, index) => {
    const row = first + index;
    draft.put(`A${row}`, year as number, changeableYear).put(`B${row}`, unitUse as number, changeable(2));
  });
  const uses = `B${first}:B${last}`;
  const estimates = `MIN(${uses}),MEDIAN(${uses}),MAX(${uses})`;
  const steps = last + 3;
  draft.put(`A${steps - 1}`, "求定额", looks.heading);
  putSteps(draft, steps, [
    {
      name: "期望值 (a+4m+b)/6",
      formula: `=WQ.PERTMEAN(${estimates})`,
      decimals: 2,
      printed: 3.78,
      remark: "5.4.2 计算实例 6（1）",
    },
    {
      name: "标准差 |a−b|/6",
      formula: `=WQ.PERTSD(MIN(${uses}),MAX(${uses}))`,
      decimals: 2,
      printed: 0.31,
      remark: "5.4.2 计算实例 6（1）",
    },
    {
      name: "定额 φ=40%",
      formula: `=WQ.PERT(${estimates},0.4)`,
      decimals: 2,
      printed: 3.7,
      remark: "5.4.2 计算实例 6（2）：3.78−0.25×0.31",
    },
  ]);
  const check = steps + 6;
  return draft
    .put(`A${check}`, "核单耗：景德镇汉索夫陶瓷，釉面砖", looks.heading)
    .put(`A${check + 1}`, ["日取新水量（m³）", "日产量（万m²）", "复算（m³/万m²）", "报告印作", "说明"], looks.header)
    .put(`A${check + 2}`, glazed!.water as number, changeable(1))
    .put(`B${check + 2}`, glazed!.output as number, changeable(1))
    .put(`C${check + 2}`, { formula: `=WQ.UNITWATER(A${check + 2},B${check + 2},"m³","万m²","m³/万m²")` }, result(1))
    .put(`D${check + 2}`, glazed!.unitUse as number, { ...looks.source, numberFormat: "0.0" })
    .put(`E${check + 2}`, "产量只印到 0.1 万m²：364.0÷1.15～364.0÷1.05，328.1 在其中，可由印出的数据得出", looks.source)
    .finish({ frozen: 4 });
}
