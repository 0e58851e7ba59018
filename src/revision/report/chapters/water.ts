/** Section 资料来源: what water counts, and what was deducted of it. */
import { waterPartNames, waterParts } from "../../deductions";
import type { WaterScope } from "../../water-scope";
import type { ItemOutcome } from "../../outcome";
import type { Block } from "../blocks";
import { paragraph, to } from "../blocks";
import { fixed } from "../numbers";
import { left, right, table } from "../tables";

export function waterCounted(scope: WaterScope, outcomes: readonly ItemOutcome[]): readonly Block[] {
  const parts = waterParts.filter((part) => scope[part]).map((part) => waterPartNames[part].zh);
  if (parts.length === 0) return [paragraph("水量计全部水源的新水量，没有扣除直流冷却水和生活用水。")];
  const concerned = outcomes.flatMap(({ item, adopted }) =>
    adopted.filter(({ deduction }) => deduction.volume !== 0).map((one) => ({ ...one, item })),
  );
  const sentence = `单位产品用水量按扣除${parts.join("、")}后的水量计算。`;
  if (concerned.length === 0) return [paragraph(`${sentence}样本没有填报这些水量，没有扣除。`)];
  return [
    paragraph(`${sentence}涉及样本 ${concerned.length} 个，见`, to("deducted"), "。没有填报的不扣除。"),
    table("deducted", "水量的扣除", concerned, [
      left("定额项", 18, ({ item }) => item.key),
      left("企业名称", 30, ({ sample }) => sample.enterprise),
      left("扣除", 36, ({ deduction }) => deduction.text),
      right("采用单耗", 16, ({ use, item }) => fixed(use, item.decimals)),
    ]),
  ];
}
