/**
 * What a survey says of a sample beside its measured part: city, source, permit, reuse … Carried along column by column, so that
 * nothing that an enterprise has filled in is lost on the way to the project.
 */
import { divisionOf } from "../standards/classification";
import type { ColumnKey } from "../survey/columns";
import { columnKeys } from "../survey/columns";

/** Columns of the survey that are columns of the sample of their own; the process is part of its condition. */
const own = [
  "firm",
  "industry",
  "product",
  "process",
  "year",
  "water",
  "output",
  "outputUnit",
  "unitUse",
  "remark",
] as const satisfies readonly ColumnKey[];

export type ParticularKey = Exclude<ColumnKey, (typeof own)[number]>;

export type Particulars = Readonly<Partial<Record<ParticularKey, string | number>>>;

/** In the order of the survey's columns. */
export const particularKeys: readonly ParticularKey[] = columnKeys.filter(
  (key): key is ParticularKey => !(own as readonly ColumnKey[]).includes(key),
);

/** Those that any of the samples has. */
export function particularsIn(samples: readonly { readonly particulars?: Particulars }[]): readonly ParticularKey[] {
  const present = new Set(samples.flatMap(({ particulars = {} }) => Object.keys(particulars)));
  return particularKeys.filter((key) => present.has(key));
}

/** The industry of a sample; where it states a code alone, the division (大类) of that, by its name. */
export function industryOf(sample: { readonly industry: string; readonly particulars?: Particulars }): string {
  return sample.industry || (divisionOf(String(sample.particulars?.code ?? ""))?.name ?? "");
}
