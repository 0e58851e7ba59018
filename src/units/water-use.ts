import { base } from "./atoms";
import type { Unit } from "./unit";

/** Whether a unit is one of water use: a volume over something. */
export function isWaterUse({ parts }: Unit): boolean {
  const [water, ...others] = parts;
  const dimensions = Object.entries(water?.atom.dimensions ?? {});
  const isVolume = dimensions.length === 1 && dimensions[0]![0] === base.length && dimensions[0]![1] === 3;
  return isVolume && water!.exponent === 1 && others.some(({ exponent }) => exponent === -1);
}
