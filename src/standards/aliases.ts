/**
 * What another name of a product serves for. formula: the same product, so a formula understands it; comparison: what other
 * standards print for a comparable product; search: what a person may type to find it.
 */
export const aliasUses = ["formula", "comparison", "search"] as const;
export type AliasUse = (typeof aliasUses)[number];

export interface Alias {
  readonly alias: string;
  /** As a standard prints it. */
  readonly product: string;
  readonly use: AliasUse;
}
