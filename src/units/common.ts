/** Units as people write them in cells: for formulas that have nothing but a list to understand a unit by. */
import { isFailure } from "../language/failure";
import { unitUseFactor } from "./unit-use";
import { parseUnit } from "./unit";

const written = (units: string): readonly string[] => units.split(/\s+/);

export const outputUnits: readonly string[] = [
  ...written("t 万t kg kL 万kL m³ 万m³ m² 万m² m 万m MW·h 万kW·h 件 万件 台 头"),
  ...written("吨 千吨 kt 万吨 千克 公斤 千升 万千升 升 L m3 万m3 立方米 万立方米 m2 万m2 平方米 万平方米"),
  ...written("米 万米 km 千米 万km kW·h 度 万度 千瓦时 万千瓦时 兆瓦时 GJ 只 万只 双 万双 百双 套 万套 亿件"),
  ...written("块 万块 亿块 支 万支 瓶 万瓶 箱 万箱 万台 万头 元 万元 亿元"),
];

export const waterUnits: readonly string[] = written(
  "m³ 万m³ 亿m³ m3 万m3 亿m3 立方米 万立方米 亿立方米 方 万方 L kL t 万t 吨 万吨",
);

/** What a unit of water, or of output, multiplies or divides a unit use by; null where it is none. */
export function waterFactor(unit: string): number | null {
  const parsed = parseUnit(unit);
  const factor = isFailure(parsed) ? parsed : unitUseFactor(parsed, null, null);
  return isFailure(factor) ? null : factor.up / factor.down;
}

/** How many single units one of an output's unit is: 10,000 of 万t. */
export function outputSize(unit: string): number | null {
  const parsed = parseUnit(unit);
  const factor = isFailure(parsed) ? parsed : unitUseFactor(null, parsed, null);
  return isFailure(factor) ? null : factor.down / factor.up;
}
