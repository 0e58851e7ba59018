/** What water counts in a project: the parts of the new water that are deducted. */

/** Parts of the new water that a project may leave out. */
export type WaterPart = "unconventional" | "onceThrough" | "domestic";

/** The parts that are deducted. */
export type WaterScope = Readonly<Record<WaterPart, boolean>>;

/** New water from any source (DB14/T 1049.1 3.1), nothing deducted. */
export const wholeWater: WaterScope = { unconventional: false, onceThrough: false, domestic: false };

/** Of a setting of water, what its cell says: formulas hand the cells over in the order of the parts. */
export const deductionWords: readonly string[] = ["仅常规水源", "扣除"];
