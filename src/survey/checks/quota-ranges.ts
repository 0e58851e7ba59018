/**
 * What the standards allow for a product, over its variants and tiers: enough to see a unit use that is off by 10. Variants count
 * that hold under the process or scale that a sample states; where it states none, or one that no standard knows, all of them do.
 */
import { Remembered } from "../../language/remembering";
import { citation } from "../../standards/citation";
import { holdsTerm } from "../../standards/condition";
import { unitReadings } from "../../standards/doubt";
import type { StandardsLibrary } from "../../standards/library";
import { normalise } from "../../standards/normalise";
import type { Variant } from "../../standards/variant";
import { servedValue } from "../../standards/variant";
import type { Dimensions } from "../../units/atoms";
import { quotientDimensions } from "../../units/unit";
import { readUnit } from "../units";

export interface QuotaRange {
  /** As printed: m³/t. */
  readonly unit: string;
  /** Of the output that the quota is per. */
  readonly dimensions: Dimensions;
  /** log10 of the least and the greatest value, in m³ per base unit. */
  readonly low: number;
  readonly high: number;
  /** Where these two stand, with the condition under which they hold. */
  readonly lowSource: string;
  readonly highSource: string;
}

const volume: Dimensions = { m: 3 };

export class QuotaRanges {
  private readonly known = new Remembered<readonly QuotaRange[]>();

  /** Of one standard, or of all where none is named. */
  constructor(
    private readonly library: StandardsLibrary,
    private readonly standard: string | null = null,
  ) {}

  /** One range for each quantity that quotas of the product are per; none where no standard has it. */
  of(product: string, conditions: readonly (string | null)[] = []): readonly QuotaRange[] {
    const stated = conditions.flatMap((condition) => (condition === null ? [] : normalise(condition) || []));
    const key = [product, ...stated].join("\n");
    return this.known.get(key, () => this.find(product, stated));
  }

  /** Whether any standard has a product of this name. */
  names(product: string): boolean {
    return this.library.products({ product }).length > 0;
  }

  private find(product: string, conditions: readonly string[]): readonly QuotaRange[] {
    const filter = this.standard === null ? { product } : { product, standard: this.standard };
    const all = this.library.products(filter).flatMap(({ variants }) => variants);
    const holding = all.filter((variant) =>
      conditions.some((stated) => holdsTerm(normalise(variant.condition), stated)),
    );
    const ranges = new Map<string, QuotaRange>();
    for (const variant of holding.length > 0 ? holding : all) this.widen(ranges, variant);
    return [...ranges.values()];
  }

  private widen(ranges: Map<string, QuotaRange>, variant: Variant): void {
    const unit = readUnit(variant.unit);
    // A quota whose unit is in doubt says nothing certain, and neither does a doubtful value.
    if (!unit || unitReadings(variant).length > 0) return;
    const dimensions = quotientDimensions(volume, unit.dimensions);
    const key = JSON.stringify(dimensions);
    const source = [citation(variant, this.library.standardOf(variant)), variant.condition].filter(Boolean).join("，");
    for (const tier of variant.tiers) {
      const value = tier && servedValue(tier);
      if (value === null || value <= 0) continue;
      const level = Math.log10((value * unit.up) / unit.down);
      const known = ranges.get(key) ?? {
        unit: variant.unit,
        dimensions,
        low: level,
        high: level,
        lowSource: source,
        highSource: source,
      };
      ranges.set(key, {
        ...known,
        ...(level < known.low && { low: level, lowSource: source }),
        ...(level > known.high && { high: level, highSource: source }),
      });
    }
  }
}
