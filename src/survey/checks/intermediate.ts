import { message } from "../../language/messages";
import type { Check } from "./check";
import { issueAt } from "./check";

/** What is made into what within one works. */
const chains: readonly { readonly intermediate: RegExp; readonly final: RegExp }[] = [
  { intermediate: /浆$|^(?:化机浆|脱墨浆|废纸浆)/, final: /纸(?!浆)|纸板/ },
  { intermediate: /^原煤|^采煤/, final: /精煤|洗煤|选煤/ },
  { intermediate: /熟料/, final: /水泥(?!熟料)/ },
  { intermediate: /粗铜|阳极铜|冰铜/, final: /阴极铜|电解铜|精炼铜/ },
  { intermediate: /铜精矿/, final: /粗铜|阴极铜|电解铜/ },
  { intermediate: /氧化铝/, final: /电解铝|铝锭/ },
  { intermediate: /电解铝|铝锭|铝水/, final: /铝型材|铝材|铝板|铝箔/ },
  { intermediate: /烧结矿|球团/, final: /生铁|炼铁|粗钢|铁水/ },
  { intermediate: /焦炭|炼焦/, final: /生铁|炼铁/ },
  { intermediate: /生铁|炼铁|铁水/, final: /粗钢|炼钢|普通钢|特殊钢|钢坯|钢材/ },
  { intermediate: /粗钢|炼钢|钢坯|连铸坯/, final: /钢材|轧钢|热轧|冷轧/ },
  { intermediate: /合成氨|液氨/, final: /尿素|碳酸氢铵|碳铵|硝酸铵|硝铵/ },
  { intermediate: /电石|氯乙烯$/, final: /聚氯乙烯|PVC/i },
  { intermediate: /原酒|基酒|酒精$/, final: /白酒|勾兑/ },
  { intermediate: /^(?:玉米)?淀粉$/, final: /淀粉糖|葡萄糖|味精|柠檬酸/ },
  { intermediate: /棉纱|^纱$|纱线|坯布/, final: /棉布|印染|染色布|^布$/ },
  { intermediate: /多晶硅/, final: /单晶硅|硅片|太阳能电池/ },
  { intermediate: /^(?:钨精矿|稀土精矿|稀土矿)/, final: /仲钨酸铵|钨粉|稀土氧化物|稀土分离/ },
];

/** Whoever filled the sheet says that the volumes are apart. */
const apart = /单独计量|分开计量|分别计量|单独统计|已扣除|已剔除|不含|不包括|未含/;

/**
 * An intermediate product stands beside the product it is made into, each with its own water: the water of the final product, up to the
 * end of the works, may hold that of the intermediate. It cannot where it is less.
 */
export const intermediate: Check = {
  id: "intermediate",
  title: { zh: "中间产品重复计算", en: "Intermediate counted twice" },
  *run({ firmYears }) {
    for (const entries of firmYears) {
      if (entries.length < 2) continue;
      for (const early of entries) {
        const water = early.record.water;
        if (water === null || water <= 0 || early.sharedBy !== null) continue;
        const late = entries.find(
          (other) =>
            other !== early &&
            other.sharedBy === null &&
            other.record.water !== null &&
            other.record.water > water &&
            chains.some((chain) => chain.intermediate.test(early.product) && chain.final.test(other.product)),
        );
        if (!late || [early, late].some(({ record }) => apart.test(record.remark ?? ""))) continue;
        const values = {
          intermediate: early.record.product!,
          product: late.record.product!,
          water: late.record.water!,
        };
        yield issueAt("intermediate", "warning", early.record, "water", message("surveyIntermediate", values));
      }
    }
  },
};
