/** A permit card as a block of live formulas: what stands in each cell, wherever the block is put. */
import { isFailure } from "../../language/failure";
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import type { MessageKey } from "../../language/messages";
import { describe, message } from "../../language/messages";
import { exceeding } from "../../standards/grade";
import type { Standard } from "../../standards/standard";
import type { Anchor, Block, BlockCell } from "../block";
import { blockOf, cellsFrom, enteredFormat, formula } from "../block";
import type { CardProduct, PermitCard } from "./card";
import { aboveAll } from "./card";

const texts = {
  title: { zh: "取水许可核算", en: "Permit card" },
  standard: { zh: "标准", en: "Standard" },
  total: { zh: "合计", en: "Total" },
  volume: { zh: "申请或实际取水量（m³/年）", en: "Volume applied for or used (m³ a year)" },
  unitUse: { zh: "单位产品用水量", en: "Unit use" },
  reached: { zh: "达到级别", en: "Tier reached" },
  applies: { zh: "适用级别", en: "Tier that applies" },
  allowed: { zh: "适用级别核定水量（m³/年）", en: "Volume it allows (m³ a year)" },
  excess: { zh: "超出（m³/年）", en: "Excess (m³ a year)" },
  quota: { zh: "定额", en: "quota" },
  allows: { zh: "核定水量（m³）", en: "volume (m³)" },
} as const satisfies Record<string, Bilingual>;

const heads: readonly Bilingual[] = [
  { zh: "产品", en: "Product" },
  { zh: "行业代码", en: "Industry code" },
  { zh: "条件", en: "Condition" },
  { zh: "年产量", en: "Output of a year" },
  { zh: "产量单位", en: "Unit of output" },
  { zh: "定额单位", en: "Unit of quota" },
];
const source: Bilingual = { zh: "依据", en: "Source" };
const column = { product: 0, code: 1, condition: 2, output: 3, outputUnit: 4, quotaUnit: 5, quotas: 6 };

/** No value is printed for the tier, and none stands in. */
const none = "—";
/** Said by a formula beside the tier reached. */
const ofVolume: ReadonlySet<MessageKey> = new Set(["cardAboveAll", "cardReached", "cardVolumeZero"]);
const gap = "\0";
/** As in the card: a share of a rounded quotient is no excess. */
const tolerated = "*(1+1E-12)";

export function permitBlock(card: PermitCard, volume: number | null, anchor: Anchor, language: Language): Block {
  const { standard, products } = card;
  const say = (text: Bilingual) => inLanguage(text, language);
  const at = cellsFrom(anchor);
  const first = 3;
  const totalRow = first + products.length;
  const volumes = column.quotas + standard.tiers.length;
  const given = at(totalRow + 1, 1);

  const rows: BlockCell[][] = [
    [say(texts.title)],
    [say(texts.standard), standard.id],
    [
      ...heads.map(say),
      ...standard.tiers.map(({ name }) => `${name} ${say(texts.quota)}`),
      ...standard.tiers.map(({ name }) => `${name} ${say(texts.allows)}`),
      say(source),
    ],
    ...products.map((product, index) => productRow(product, (column) => at(first + index, column), at(1, 1), card)),
    [
      say(texts.total),
      ...new Array<null>(volumes - 1).fill(null),
      ...standard.tiers.map((_, tier) =>
        products.every((product) => isServed(product, tier))
          ? formula(`SUM(${at(first, volumes + tier)}:${at(totalRow - 1, volumes + tier)})`)
          : none,
      ),
    ],
    [say(texts.volume), volume],
  ];

  let unitUse = -1;
  if (products.length === 1) {
    const [output, outputUnit, quotaUnit] = [column.output, column.outputUnit, column.quotaUnit].map((of) =>
      at(first, of),
    );
    const use = `IF(${given}="","",WQ.UNITWATER(${given},${output},"m³",${outputUnit},${quotaUnit}))`;
    rows.push([say(texts.unitUse), formula(use), products[0]!.variant.unit]);
    unitUse = rows.length - 1;
  }
  const allowed = at(totalRow, volumes + standard.tiers.indexOf(card.applies.tier));
  rows.push([say(texts.applies), card.applies.tier.name], [say(texts.allowed), formula(allowed)]);
  // The volume cannot be compared where it holds water that the quotas do not: the findings say so.
  if (card.comparable) {
    const reached = reachedFormula(card, given, (tier) => at(totalRow, volumes + tier));
    const consequence = consequenceFormula(standard, at(rows.length, 1), language);
    rows.push([say(texts.reached), reached], [say(texts.excess), formula(`IF(${given}="","",${given}-${allowed})`)]);
    if (reached !== none) rows.push([consequence]);
  }
  // What follows from the volume follows the volume; the rest stays as it is.
  const lasting = card.findings.filter(({ key }) => !ofVolume.has(key));
  rows.push(...lasting.map((finding) => [describe(finding, language)]));

  return blockOf(rows, [0, 2], (row, at, cell) => (row === unitUse ? null : formatOf(cell, at, volumes)));
}

function formatOf(cell: BlockCell, at: number, volumes: number): string | null {
  // A code such as 061 keeps its zero.
  if (at === column.code && typeof cell === "string" && /^\d+$/.test(cell)) return "@";
  if (typeof cell === "number") return enteredFormat(cell);
  return cell !== null && typeof cell === "object" && (at === 1 || at >= volumes) ? "#,##0" : null;
}

function productRow(
  product: CardProduct,
  at: (column: number) => string,
  standardCell: string,
  { standard }: PermitCard,
): BlockCell[] {
  const { variant, output, outputUnit } = product;
  const asked = `${at(column.code)},${at(column.product)}`;
  const which = `${at(column.condition)},${standardCell}`;
  const quotas = standard.tiers.map(({ name }, tier) =>
    isServed(product, tier) ? formula(`WQ.QUOTA(${asked},${quoted(name)},${which})`) : none,
  );
  const volumes = standard.tiers.map((_, tier) => {
    const units = `${at(column.quotaUnit)},${at(column.outputUnit)}`;
    if (!isServed(product, tier)) return none;
    return formula(`WQ.PERMITVOLUME(${at(column.quotas + tier)},${at(column.output)},${units})`);
  });
  return [
    variant.product,
    variant.code,
    // 无 chooses the quota without a condition, also where the product has others.
    variant.condition || "无",
    output,
    outputUnit,
    formula(`WQ.QUOTAUNIT(${asked},${which})`),
    ...quotas,
    ...volumes,
    formula(`WQ.QUOTASOURCE(${asked},${which})`),
  ];
}

/** The strictest tier, of those printed for every product, whose volume is not exceeded. */
function reachedFormula({ standard, products }: PermitCard, given: string, total: (tier: number) => string): BlockCell {
  const printed = standard.tiers.flatMap((tier, index) =>
    products.every(({ variant }) => variant.tiers[index] !== null) ? [{ tier, index }] : [],
  );
  if (printed.length === 0) return none;
  const reached = printed.reduceRight(
    (looser, { tier, index }) => `IF(${given}<=${total(index)}${tolerated},${quoted(tier.name)},${looser})`,
    quoted(exceeding),
  );
  return formula(`IF(OR(${given}="",${given}=0),"",${reached})`);
}

/** What the standard says of the tier reached. */
function consequenceFormula(standard: Standard, reached: string, language: Language): BlockCell {
  const above = quoted(describe(aboveAll(standard), language));
  const [before, after] = describe(message("cardReached", { tier: gap }), language)
    .split(gap)
    .map(quoted);
  return formula(`IF(${reached}="","",IF(${reached}=${quoted(exceeding)},${above},${before}&${reached}&${after}))`);
}

/** A doubtful value gets its formula, which says why it gives none, and gives it once it is confirmed. */
function isServed({ variant, quotas }: CardProduct, tier: number): boolean {
  return variant.tiers[tier] !== null || !isFailure(quotas[tier]);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
