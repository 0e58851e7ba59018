import { z } from "zod";
import { failureText, isFailure } from "../../language/failure";
import type { Language } from "../../language/language";
import { citation } from "../../standards/citation";
import { wholeCondition } from "../../standards/condition";
import { certainUnit } from "../../standards/doubt";
import type { StandardsLibrary } from "../../standards/library";
import type { Tier } from "../../standards/standard";
import type { Variant } from "../../standards/variant";
import { orEnd } from "../terminal";
import { argumentOf, both, definitionOf, tool } from "./tool";

const standard = z.string().optional().describe(argumentOf("QUOTA", "standard"));

export const quotaTools = [
  tool({
    name: "search_quotas",
    title: definitionOf("QUOTAFIND")!.summary,
    description: {
      zh: "按产品名、别名、拼音、行业代码或条件查找，列出最相符的定额及各级值。仅供查找；确切的值用 quotas。",
      en: "Finds products by name, other name, pinyin, industry code or condition, with their quotas; use quotas for one product's values.",
    },
    input: {
      text: z.string().describe(argumentOf("QUOTAFIND", "text")),
      standard,
      count: z.number().int().min(1).max(50).optional().describe(argumentOf("QUOTAFIND", "count")),
    },
    answer: ({ text, standard, count = 10 }, { context, language }) => {
      const { standards, defaultStandard } = context.current;
      const id = standard === undefined ? undefined : orEnd(standards.standard(standard)).id;
      const hits = standards.search(text, { count, standard: id, prefer: defaultStandard });
      const variants = hits.flatMap((hit) => hit.variants).slice(0, count);
      return { quotas: variants.map((variant) => quotaAnswer(variant, standards, language)) };
    },
  }),
  tool({
    name: "quotas",
    title: definitionOf("QUOTA")!.summary,
    description: {
      zh: "一个产品的全部定额：条件、单位、每一级的值及其状态、标准、表号。一个产品有几个条件时逐个列出，请按条件选用，不可取平均或任取其一。",
      en: "All quotas of one product: condition, unit, the value of each tier with its status, standard and table. Several conditions are listed one by one: choose by condition, never average or guess.",
    },
    input: {
      product: z.string().describe(argumentOf("QUOTA", "product")),
      code: z.string().optional().describe(argumentOf("QUOTA", "code")),
      condition: z.string().optional().describe(argumentOf("QUOTA", "condition")),
      standard,
    },
    answer: ({ product, code, condition, standard }, { context, language }) => {
      const { standards, defaultStandard } = context.current;
      const { id } = orEnd(standards.standard(standard ?? defaultStandard));
      const query = { standard: id, code: code ?? null, product, condition: condition ?? null };
      const found = standards.find(query);
      if (!isFailure(found)) return { quotas: [quotaAnswer(found, standards, language)] };
      // One of several by its condition is the user's to choose; a condition that fits none is not dropped.
      const filter = { standard: id, product, ...(code !== undefined && { code }) };
      const several = standards.products(filter).flatMap(({ variants }) => variants);
      const quotas = several.map((variant) => quotaAnswer(variant, standards, language));
      return {
        quotas: condition === undefined ? quotas : [],
        undecided: failureText(found, language),
        others: quotas.length,
      };
    },
  }),
  tool({
    name: "standards",
    title: { zh: "可查的标准", en: "Standards at hand" },
    description: {
      zh: "内置的和自有的标准：编号、名称、地区、施行日期、是否送审稿、各级的名称与用途。",
      en: "Standards, bundled or own: number, title, region, date, whether a draft, tiers and what each is for.",
    },
    input: {},
    answer: (_, { context }) => ({
      standards: context.current.standards.standards.map(
        ({ id, title, region, inForce, replaces, draft, own, tiers }) => ({
          standard: id,
          title: both(title),
          region: both(region),
          in_force: inForce,
          replaces,
          draft,
          own,
          default: id === context.current.defaultStandard,
          tiers: tiers.map(({ name, purpose, use, above }) => ({
            tier: name,
            purpose,
            use: use ? both(use) : null,
            above: above ? both(above) : null,
          })),
        }),
      ),
    }),
  }),
] as const;

/** A quota as an answer: what is not certain has no value, and says why. */
function quotaAnswer(variant: Variant, library: StandardsLibrary, language: Language) {
  const standard = library.standardOf(variant);
  const unit = certainUnit(variant, standard);
  return {
    standard: standard.id,
    draft: standard.draft,
    clause: citation(variant, standard),
    code: variant.code,
    category: variant.category,
    product: variant.product,
    condition: wholeCondition(variant, standard) || null,
    remark: variant.remark || null,
    unit: isFailure(unit) ? null : unit,
    values: standard.tiers.map((tier, index) => ({
      tier: tier.name,
      ...(isFailure(unit) ? withoutValue("doubtful", failureText(unit, language)) : valueAnswer(variant, tier, index)),
    })),
  };

  function valueAnswer({ tiers }: Variant, tier: Tier, index: number) {
    const served = library.serve(variant, tier);
    const printed = tiers[index];
    if (isFailure(served)) {
      const status = !printed ? "not printed" : printed.status === "doubtful" ? "doubtful" : "a range";
      return withoutValue(status, failureText(served, language));
    }
    const { value, confirmation, asked } = served;
    if (served.tier !== asked) {
      const status = `${served.tier.name} stands in`;
      return { value, status, why: asked.fallback ? both(asked.fallback.source) : null };
    }
    return { value, status: confirmation ? "confirmed by the user" : "certain", why: confirmation?.note || null };
  }
}

function withoutValue(status: string, reason: string) {
  return { value: null, status, why: reason };
}
