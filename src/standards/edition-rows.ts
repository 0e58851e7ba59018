/** The comparison of two editions as rows of a sheet or of a printed table, in either language. */
import type { Bilingual, Language } from "../language/language";
import { inLanguage } from "../language/language";
import type { Cell, Matrix } from "../workbook/values";
import type { EditionComparison, EditionKind, EditionRow } from "./editions";
import { editionKinds } from "./editions";
import type { Variant } from "./variant";
import { purposeNames, purposes } from "./standard";

export const editionKindNames: Readonly<Record<EditionKind, Bilingual>> = {
  same: { zh: "不变", en: "same" },
  changed: { zh: "修改", en: "changed" },
  new: { zh: "新增", en: "new" },
  gone: { zh: "删除", en: "gone" },
};

const offerNames: Readonly<Record<EditionRow["offers"][number]["kind"], Bilingual>> = {
  split: { zh: "可能拆分为", en: "may have been split into" },
  merged: { zh: "可能并入或来自", en: "may have been merged with" },
  renamed: { zh: "可能改名为或来自", en: "may have been renamed" },
  condition: { zh: "条件不同，可能对应", en: "may be the same under another condition" },
};

const heads: readonly Bilingual[] = [
  { zh: "变化", en: "What" },
  { zh: "行业代码", en: "Industry code" },
  { zh: "产品", en: "Product" },
  { zh: "条件", en: "Condition" },
  { zh: "单位", en: "Unit" },
];

/** How many entries are of each kind. */
export function editionCounts({ rows }: EditionComparison): Readonly<Record<EditionKind, number>> {
  const count = (kind: EditionKind) => rows.filter((row) => row.kind === kind).length;
  return Object.fromEntries(editionKinds.map((kind) => [kind, count(kind)])) as Record<EditionKind, number>;
}

export function editionRows(comparison: EditionComparison, language: Language): Matrix {
  const text = (words: Bilingual) => inLanguage(words, language);
  const found = new Set(comparison.rows.flatMap(({ tiers }) => tiers.map(({ purpose }) => purpose)));
  const shown = purposes.filter((purpose) => found.has(purpose));
  const { before, after } = comparison;
  const change = text({ zh: "变化 %", en: "change %" });
  const header: Cell[] = [
    ...heads.map(text),
    ...shown.flatMap((purpose) => {
      const name = text(purposeNames[purpose]);
      return [`${name} ${before.id}`, `${name} ${after.id}`, `${name} ${change}`];
    }),
    text({ zh: "可能对应（请人工判断）", en: "May correspond to (for a person to decide)" }),
  ];
  const lines = comparison.rows.map((row): Cell[] => {
    const variant = row.after ?? row.before!;
    const units = [...new Set([row.before?.unit, row.after?.unit].filter((unit) => unit !== undefined))];
    return [
      text(editionKindNames[row.kind]),
      variant.code || null,
      variant.product,
      variant.condition || null,
      units.join(" → "),
      ...shown.flatMap((purpose): Cell[] => {
        const tier = row.tiers.find((one) => one.purpose === purpose);
        const percent = tier?.change ?? null;
        return [tier?.before || null, tier?.after || null, percent === null ? null : Number((percent * 100).toFixed(2))];
      }),
      row.offers.map(({ kind, variant: offered }) => `${text(offerNames[kind])} ${named(offered)}`).join("；") || null,
    ];
  }); // prettier-ignore
  return [header, ...lines];
}

function named({ code, product, condition }: Variant): string {
  return [code, product, condition].filter((part) => part !== "").join(" ");
}
