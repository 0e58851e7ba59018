/** What the standards allow for a product, over all its variants and tiers: enough to see a unit use that is off by 10. */
import { citation } from "../../standards/citation";
import { unitReadings } from "../../standards/doubt";
import type { StandardsLibrary } from "../../standards/library";
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
  readonly source: string;
}

const volume: Dimensions = { m: 3 };

export class QuotaRanges {
  private readonly known = new Map<string, readonly QuotaRange[]>();

  /** Of one standard, or of all where none is named. */
  constructor(
    private readonly library: StandardsLibrary,
    private readonly standard: string | null = null,
  ) {}

  /** One range for each quantity that quotas of the product are per; none where no standard has it. */
  of(product: string): readonly QuotaRange[] {
    let ranges = this.known.get(product);
    if (!ranges) this.known.set(product, (ranges = this.find(product)));
    return ranges;
  }

  /** Whether any standard has a product of this name. */
  names(product: string): boolean {
    return this.library.products({ product }).length > 0;
  }

  private find(product: string): readonly QuotaRange[] {
    const filter = this.standard === null ? { product } : { product, standard: this.standard };
    const ranges = new Map<string, QuotaRange>();
    for (const { variants } of this.library.products(filter)) {
      for (const variant of variants) {
        const unit = readUnit(variant.unit);
        // A quota whose unit is in doubt says nothing certain, and neither does a doubtful value.
        if (!unit || unitReadings(variant).length > 0) continue;
        const dimensions = quotientDimensions(volume, unit.dimensions);
        const key = JSON.stringify(dimensions);
        for (const tier of variant.tiers) {
          const value = tier?.confirmation?.value ?? (tier?.status === "certain" ? tier.value : null);
          if (value === null || value === undefined || value <= 0) continue;
          const level = Math.log10((value * unit.up) / unit.down);
          const known = ranges.get(key);
          ranges.set(key, {
            unit: variant.unit,
            dimensions,
            low: Math.min(level, known?.low ?? level),
            high: Math.max(level, known?.high ?? level),
            source: known?.source ?? citation(variant, this.library.standardOf(variant)),
          });
        }
      }
    }
    return [...ranges.values()];
  }
}
