/** The permit card: how much water each tier allows for the products of a firm, which tier a volume reaches, what follows. */
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import { citation } from "../../standards/citation";
import { wholeCondition } from "../../standards/condition";
import { exceeding } from "../../standards/grade";
import type { Quota, StandardsLibrary } from "../../standards/library";
import type { Standard, Tier } from "../../standards/standard";
import type { Variant } from "../../standards/variant";
import { sumOfProducts } from "../../units/decimal";
import { permitVolume } from "../../units/permit-volume";
import { unitUse } from "../../units/unit-use";
import type { Unit } from "../../units/unit";
import { parseUnit } from "../../units/unit";
import { unlikeUnits } from "../unlike-units";

export interface Application {
  readonly standard: string;
  /** The products of one firm: what their quotas allow adds up. */
  readonly products: readonly ApplicationProduct[];
  /** New, rebuilt or extended; else an existing enterprise. */
  readonly project: "new" | "existing";
  /** The volume applied for or used in a year, in m³; null where only the quota is asked. */
  readonly volume: number | null;
  /** Whether the volume includes once-through cooling water, which a quota covers only where its condition says so. */
  readonly onceThrough: boolean;
}

export interface ApplicationProduct {
  readonly code: string | null;
  readonly product: string;
  readonly condition: string | null;
  /** A year's output. */
  readonly output: number | null;
  /** Null: that of the quota, which the card then says. */
  readonly outputUnit: string | null;
}

/** What one tier allows; why it is not known, where a product has no such value or a doubtful one. */
export interface Allowance {
  readonly tier: Tier;
  /** In m³ a year. */
  readonly volume: number | Failure;
}

export interface CardProduct {
  readonly variant: Variant;
  readonly condition: string;
  readonly source: string;
  readonly output: number;
  readonly outputUnit: string;
  /** By tier, the strictest first; a value that stands in for another names its own tier. */
  readonly quotas: readonly (Quota | Failure)[];
  readonly allowances: readonly (number | Failure)[];
}

export interface PermitCard {
  readonly standard: Standard;
  readonly products: readonly CardProduct[];
  readonly allowances: readonly Allowance[];
  /** The tier that applies to the project: for a new one that which the standard names for permits. */
  readonly applies: Allowance;
  /** Whether the volume is of the water that the quotas cover: false where it includes once-through cooling and they do not. */
  readonly comparable: boolean;
  /** The volume over the output, in the unit of the quota; null without a volume, or with several products. */
  readonly unitUse: number | null;
  /** The strictest tier whose volume is not exceeded; 超定额 above all; null where it cannot be said. */
  readonly reached: string | Failure | null;
  /** The volume less what the tier that applies allows, in m³. */
  readonly excess: number | null;
  /** What follows, in the words of the standard, and what the reader must know of the reckoning. */
  readonly findings: readonly Message[];
}

export function permitCard(library: StandardsLibrary, application: Application): PermitCard | Failure {
  const standard = library.standard(application.standard);
  if (isFailure(standard)) return standard;
  if (application.products.length === 0) return failure("#VALUE!", "cardProductsNone");
  const { volume } = application;
  if (volume !== null && !(volume >= 0)) return failure("#VALUE!", "cardVolumeWrong", { value: volume });
  const products: CardProduct[] = [];
  for (const asked of application.products) {
    const found = cardProduct(library, standard, asked);
    if (isFailure(found)) return found;
    products.push(found);
  }
  const allowances = standard.tiers.map((tier, index) => ({ tier, volume: total(products, index) }));
  const applies = allowances[appliesTo(standard, application.project)]!;
  const comparable = !application.onceThrough || products.every(({ condition }) => condition.includes("直流"));
  // Of no water nothing can be said: it was not taken, or not filled in.
  const reached = volume === null || volume === 0 || !comparable ? null : tierReached(volume, allowances, products);
  const known = volume !== null && comparable && !isFailure(applies.volume);
  const card = {
    standard,
    products,
    allowances,
    applies,
    comparable,
    unitUse: volume === null || products.length > 1 ? null : unitUseOf(volume, products[0]!),
    reached,
    excess: known ? sumOfProducts([[volume], [-1, applies.volume as number]]) : null,
  };
  return { ...card, findings: findingsOf(card, application) };
}

function cardProduct(
  library: StandardsLibrary,
  standard: Standard,
  { code, product, condition, output, outputUnit }: ApplicationProduct,
): CardProduct | Failure {
  const variant = library.find({ standard: standard.id, code, product, condition });
  if (isFailure(variant)) return variant;
  if (output === null || !(output > 0)) return failure("#VALUE!", "cardOutputMissing", { product });
  const quotaUnit = parseUnit(variant.unit);
  if (isFailure(quotaUnit)) return quotaUnit;
  const unit = outputUnit === null ? outputUnitOf(variant) : parseUnit(outputUnit);
  if (isFailure(unit)) return unit;
  const quotas = standard.tiers.map((tier) => library.serve(variant, tier));
  const allowances = quotas.map((quota) =>
    isFailure(quota) ? quota : permitVolume(quota.value, output, quotaUnit, unit, null),
  );
  // A unit of another dimension is the user's to mend; a tier that is not printed is not.
  const wrong = permitVolume(1, 1, quotaUnit, unit, null);
  if (isFailure(wrong)) return unlikeUnits(wrong, { product, unit: unit.text, quotaUnit: variant.unit });
  const shown = wholeCondition(variant, standard);
  const source = citation(variant, standard);
  return { variant, condition: shown, source, output, outputUnit: unit.text, quotas, allowances };
}

/** What the quota counts by: kL of m³/kL, 万块 of m³/万块. */
export function outputUnitOf({ unit }: Pick<Variant, "unit">): Unit | Failure {
  return parseUnit(unit.replace(/^[^/]*\/\(?(.*?)\)?$/, "$1"));
}

function total(products: readonly CardProduct[], tier: number): number | Failure {
  const volumes = products.map(({ allowances }) => allowances[tier]!);
  return volumes.find(isFailure) ?? sumOfProducts(volumes.map((volume) => [volume as number]));
}

/** New projects: the tier that the standard names for permits; existing enterprises: their own; else the nearest there is. */
function appliesTo({ tiers }: Standard, project: Application["project"]): number {
  const at = tiers.findIndex(({ purpose }) => purpose === project);
  return at < 0 ? tiers.length - 1 : at;
}

/** A share of a rounded quotient is no excess: 6 × 50,000 kL is 6 m³/kL. */
const tolerance = 1e-12;

function tierReached(
  volume: number,
  allowances: readonly Allowance[],
  products: readonly CardProduct[],
): string | Failure | null {
  let known = false;
  for (const [index, { tier, volume: allowed }] of allowances.entries()) {
    // A value that stands in is no tier of its own to reach.
    const printed = products.every(({ variant }) => variant.tiers[index] !== null);
    if (!printed) continue;
    if (isFailure(allowed)) return allowed;
    known = true;
    if (volume <= allowed * (1 + tolerance)) return tier.name;
  }
  return known ? exceeding : failure("#N/A", "noThreshold");
}

function unitUseOf(volume: number, { variant, output, outputUnit }: CardProduct): number | null {
  const [water, by, result] = [parseUnit("m³"), parseUnit(outputUnit), parseUnit(variant.unit)];
  if (isFailure(water) || isFailure(by) || isFailure(result)) return null;
  const found = unitUse(volume, output, water, by, result);
  return isFailure(found) ? null : found;
}

type Reckoned = Omit<PermitCard, "findings">;

function findingsOf({ standard, products, applies, reached, comparable }: Reckoned, application: Application) {
  const findings: Message[] = [];
  if (reached === exceeding) findings.push(aboveAll(standard));
  else if (typeof reached === "string") findings.push(message("cardReached", { tier: reached }));
  if (application.project === "new")
    findings.push(message("cardNewProject", { tier: applies.tier.name, ...use(applies.tier) }));
  else findings.push(message("cardExisting", { tier: applies.tier.name, ...use(applies.tier) }));
  for (const { variant, quotas } of products) {
    const quota = quotas[standard.tiers.indexOf(applies.tier)]!;
    if (isFailure(quota)) findings.push(quota.message!);
    else if (quota.tier !== quota.asked) {
      const clause = quota.asked.fallback!.source;
      findings.push(
        message("cardStandsIn", {
          product: variant.product,
          asked: quota.asked.name,
          tier: quota.tier.name,
          source: clause,
        }),
      );
    }
  }
  if (application.volume === 0) findings.push(message("cardVolumeZero"));
  if (!comparable) findings.push(message("cardOnceThrough"));
  application.products.forEach(({ outputUnit, product }, index) => {
    if (outputUnit === null) findings.push(message("cardUnitAssumed", { product, unit: products[index]!.outputUnit }));
  });
  if (standard.draft) findings.push(message("cardDraft", { standard: standard.id }));
  return findings;
}

function use({ use: told }: Tier) {
  return { use: told ? { zh: `（${told.zh}）`, en: ` (${told.en})` } : { zh: "", en: "" } };
}

/** What follows above the loosest tier, in the words of the standard. */
export function aboveAll({ tiers }: Standard): Message {
  const { name, above } = tiers.at(-1)!;
  const said = above ? { zh: `：${above.zh}`, en: `: ${above.en}` } : { zh: "", en: "" };
  return message("cardAboveAll", { tier: name, above: said });
}
