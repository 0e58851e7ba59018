/** Unit water use of the products of a test (GB/T 7119): new water of the units that make one product, and its part of what serves all. */
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { unitUse } from "../units/unit-use";
import { parseUnit } from "../units/unit";
import type { TestedProduct, WaterBalance } from "./model";
import { rounded, sumOf, valueOf } from "./model";
import { factorBetween } from "./reading/rate";

export interface ProductUse {
  readonly product: TestedProduct;
  /** New water of the units that make nothing else, and the part of common water; in the unit of the balance. */
  readonly own: number;
  readonly allotted: number | null;
  /** m³ over the test. */
  readonly volume: number | null;
  /** m³ per single unit of output. */
  readonly use: number | Failure;
}

export interface ProductUses {
  readonly uses: readonly ProductUse[];
  /** How common water was divided, and what cannot be told. */
  readonly said: readonly Message[];
}

export function productUsesOf(balance: WaterBalance): ProductUses {
  const { products, units } = balance;
  const fresh = sumOf(units, "fresh");
  if (products.length === 0) return { uses: [], said: [] };
  if (fresh === null) return { uses: [], said: [message("balanceNoFresh")] };
  const names = products.map(({ name }) => name);
  const own = names.map(
    (name) =>
      sumOf(
        units.filter(({ product }) => product === name),
        "fresh",
      ) ?? 0,
  );
  const others = units.filter(({ product }) => product !== "" && !names.includes(product));
  const common = rounded(fresh - own.reduce((sum, value) => sum + value, 0) - (sumOf(others, "fresh") ?? 0));
  const { shares, rule } = sharesOf(products, own);
  const uses = products.map((product, at): ProductUse => {
    const share = common === 0 ? 0 : (shares?.[at] ?? null);
    const allotted = share === null ? null : rounded(common * share);
    const volume = allotted === null ? null : volumeOf(balance, own[at]! + allotted, product);
    return { product, own: own[at]!, allotted, volume, use: useOf(product, volume, balance) };
  });
  const elsewhere = others
    .filter(({ entries }) => valueOf(entries, "fresh") !== null)
    .map(({ name, product }) => message("balanceProductUnknown", { unit: name, product }));
  return { uses, said: [...(common === 0 ? [] : [rule(common)]), ...elsewhere] };
}

interface Division {
  readonly shares: readonly number[] | null;
  readonly rule: (volume: number) => Message;
}

/** By the shares that are stated; else by own water, else by output where it is counted alike. */
function sharesOf(products: readonly TestedProduct[], own: readonly number[]): Division {
  if (products.length === 1) return { shares: [1], rule: (volume) => message("balanceOneProduct", { volume }) };
  const stated = products.map(({ share }) => share);
  if (stated.every((share) => share !== null)) {
    const sum = stated.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 0.001) {
      return { shares: null, rule: () => message("balanceSharesSum", { sum: Number((sum * 100).toPrecision(6)) }) };
    }
    return { shares: stated, rule: (volume) => message("balanceByShares", { volume }) };
  }
  const bySize = (sizes: readonly number[]) => {
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sizes.map((size) => size / sum);
  };
  if (own.every((value) => value > 0)) {
    return { shares: bySize(own), rule: (volume) => message("balanceByOwn", { volume }) };
  }
  const outputs = products.map(({ output, days }) => (output !== null && days ? output / days : 0));
  if (outputs.every((value) => value > 0) && new Set(products.map(({ unit }) => unit)).size === 1) {
    return { shares: bySize(outputs), rule: (volume) => message("balanceByOutput", { volume }) };
  }
  return { shares: null, rule: (volume) => message("balanceNotDivided", { volume }) };
}

function volumeOf({ unit }: WaterBalance, rate: number, { days }: TestedProduct): number | null {
  return unit === "" || days === null ? null : rounded(rate * factorBetween(unit, "m³/d") * days);
}

function useOf({ output, unit, days }: TestedProduct, volume: number | null, balance: WaterBalance): number | Failure {
  if (output === null || days === null || balance.unit === "") return failure("#N/A", "balanceProductIncomplete");
  const outputUnit = parseUnit(unit);
  if (isFailure(outputUnit)) return outputUnit;
  return volume === null
    ? failure("#N/A", "balanceProductIncomplete")
    : unitUse(volume, output, null, outputUnit, null);
}
