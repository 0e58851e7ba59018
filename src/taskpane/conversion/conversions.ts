/** What formulas can be turned into. */
export const conversions = ["native", "values", "functions"] as const;
export type Conversion = (typeof conversions)[number];
