/** What the quota of one tier allows for an output, and which tier a unit use reaches, for tables of many rows. */
import type { Failure } from "../../language/failure";
import { failure, isFailure } from "../../language/failure";
import type { Quota, StandardsLibrary } from "../../standards/library";
import type { Threshold } from "../../standards/grade";
import type { Standard, Tier } from "../../standards/standard";
import type { Variant } from "../../standards/variant";
import { permitVolume } from "../../units/permit-volume";
import { parseUnit } from "../../units/unit";
import { unlikeUnits } from "../unlike-units";

export interface Made {
  readonly code: string;
  readonly product: string;
  readonly condition: string;
  readonly output: number | null;
  readonly outputUnit: string;
}

/** The quotas of one standard at one tier. What repeats from row to row is looked up once. */
export class Quotas {
  private readonly thresholds = new Map<string, readonly Threshold[] | Failure>();

  private constructor(
    private readonly library: StandardsLibrary,
    readonly standard: Standard,
    readonly tier: Tier,
  ) {}

  /** @param tierWord the standard's own word for a tier; null: the one for existing enterprises, or the most lenient */
  static of(library: StandardsLibrary, standardWord: string, tierWord: string | null): Quotas | Failure {
    const standard = library.standard(standardWord);
    if (isFailure(standard)) return standard;
    const { tiers } = standard;
    const tier =
      tierWord === null
        ? (tiers.find(({ purpose }) => purpose === "existing") ?? tiers.at(-1)!)
        : tiers.find(({ name, aliases }) => name === tierWord || aliases.includes(tierWord));
    if (!tier) {
      const choices = tiers.map(({ name }) => name).join(" / ");
      return failure("#N/A", "planTierUnknown", { value: tierWord!, standard: standard.id, choices });
    }
    return new Quotas(library, standard, tier);
  }

  find({ code, product, condition }: Omit<Made, "output" | "outputUnit">): Variant | Failure {
    return this.library.find({ standard: this.standard.id, code, product, condition });
  }

  serve(variant: Variant): Quota | Failure {
    return this.library.serve(variant, this.tier);
  }

  /** In m³, of the quota that applies; why it is not known. */
  volume(made: Made): number | Failure {
    const variant = this.find(made);
    if (isFailure(variant)) return variant;
    const { product, output, outputUnit } = made;
    if (output === null || !(output > 0)) return failure("#VALUE!", "cardOutputMissing", { product });
    if (outputUnit === "") return failure("#VALUE!", "planUnitMissing", { product, unit: variant.unit });
    const quota = this.serve(variant);
    if (isFailure(quota)) return quota;
    const [by, of] = [parseUnit(variant.unit), parseUnit(outputUnit)];
    if (isFailure(by)) return by;
    if (isFailure(of)) return of;
    const volume = permitVolume(quota.value, output, by, of, null);
    return isFailure(volume) ? unlikeUnits(volume, { product, unit: outputUnit, quotaUnit: variant.unit }) : volume;
  }

  /** The printed tiers of the product, the strictest first. */
  tiersOf({ code, product, condition }: Omit<Made, "output" | "outputUnit">): readonly Threshold[] | Failure {
    const key = [code, product, condition].join("\n");
    let found = this.thresholds.get(key);
    if (!found) {
      found = this.library.thresholds({ standard: this.standard.id, code, product, condition });
      this.thresholds.set(key, found);
    }
    return found;
  }
}
