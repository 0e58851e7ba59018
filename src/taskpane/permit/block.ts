/** The permit card as cells: what was typed as values, everything that follows as formulas. */
import type { Application, PermitCard } from "../../evaluation/permits/card";
import { formulaFor } from "../../functions/formula";
import type { Entry } from "../../hosts/port";
import type { Language } from "../../language/language";
import { isFailure } from "../../language/failure";
import { inLanguage } from "../../language/language";
import { describe } from "../../language/messages";
import { exceeding } from "../../standards/grade";
import { cellName } from "../../workbook/address";
import { permitTexts } from "./texts";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Columns before those of the tiers: product, condition, output, its unit, unit of the quota. */
const fixed = 5;

export function permitBlock(card: PermitCard, application: Application, at: Place, language: Language): Entry[][] {
  const t = (key: keyof typeof permitTexts) => inLanguage(permitTexts[key], language);
  // A tier that a product does not have allows no sum.
  const tiers = card.allowances.map((_, index) => index).filter((index) => !isFailure(card.allowances[index]!.volume));
  const name = (row: number, column: number) => cellName(at.row + row, at.column + column);
  const reference = (row: number, column: number) => ({ reference: name(row, column) });
  const first = 2;
  const last = first + card.products.length - 1;
  // Below the products: their total, the volume, its unit use, the tier reached, what is allowed, the excess.
  const [total, volume, allowed] = [last + 1, last + 2, last + 5];
  const totalOf = (tier: number) => name(total, fixed + tiers.length + tiers.indexOf(tier));
  const names = tiers.map((index) => card.allowances[index]!.tier.name);
  const head = [
    ...[t("product"), t("condition"), t("output"), t("unit"), t("quotaUnit")],
    ...names.map((tier) => `${t("quota")} ${tier}`),
    ...names.map((tier) => `${t("volumeOf")} ${tier}`),
    t("source"),
  ];
  const width = head.length;
  const products = card.products.map(({ variant, output, outputUnit, source }, index) => {
    const row = first + index;
    const { condition } = application.products[index]!;
    const call = [variant.code, variant.product];
    const choice = [condition, card.standard.id];
    return [
      ...[variant.product, condition ?? "", output, outputUnit],
      { formula: formulaFor("QUOTAUNIT", [...call, ...choice]) },
      ...names.map((tier) => ({ formula: formulaFor("QUOTA", [...call, tier, ...choice]) })),
      ...names.map((_, place) => ({
        formula: formulaFor("PERMITVOLUME", [
          ...[reference(row, fixed + place), reference(row, 2)],
          ...[reference(row, 4), reference(row, 3)],
        ]),
      })),
      source,
    ];
  });
  const sums = names.map((_, place) => {
    const column = fixed + names.length + place;
    return { formula: `=SUM(${name(first, column)}:${name(last, column)})` };
  });
  const rows: Entry[][] = [
    [t("card"), `${card.standard.id} ${inLanguage(card.standard.title, language)}`],
    head,
    ...products,
    [t("total"), ...Array<Entry>(fixed + names.length - 1).fill(undefined), ...sums],
  ];
  const applies = card.allowances.indexOf(card.applies);
  if (application.volume !== null) rows.push([t("volume"), application.volume, "m³"]);
  else rows.push([]);
  rows.push(
    card.unitUse === null
      ? []
      : [
          t("unitUse"),
          {
            formula: formulaFor("UNITWATER", [
              ...[reference(volume, 1), reference(first, 2), "m³"],
              ...[reference(first, 3), reference(first, 4)],
            ]),
          },
          { formula: `=${name(first, 4)}` },
        ],
  );
  const printed = tiers.filter((index) => card.products.every(({ variant }) => variant.tiers[index] !== null));
  const graded = printed.reduceRight(
    (looser, index) => `IF(${name(volume, 1)}<=${totalOf(index)},"${card.allowances[index]!.tier.name}",${looser})`,
    `"${exceeding}"`,
  );
  rows.push(typeof card.reached === "string" ? [t("reached"), { formula: `=${graded}` }] : []);
  rows.push(
    tiers.includes(applies)
      ? [`${t("allowed")} ${card.applies.tier.name}`, { formula: `=${totalOf(applies)}` }, "m³"]
      : [],
  );
  rows.push(card.excess === null ? [] : [t("excess"), { formula: `=${name(volume, 1)}-${name(allowed, 1)}` }, "m³"]);
  for (const finding of card.findings) rows.push([describe(finding, language)]);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}
