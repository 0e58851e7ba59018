import type { Sample } from "../project";
import type { samplesTable } from "./tables";

/** A sample as the cells of its row in the sample table, by column; null is blank. */
export function sampleRow(
  sample: Sample,
): Readonly<Record<(typeof samplesTable.columns)[number]["key"], string | number | null>> {
  const { exclusion, origin } = sample;
  const text = (value: string) => (value === "" ? null : value);
  return {
    id: sample.id,
    item: text(sample.item),
    enterprise: text(sample.enterprise),
    industry: text(sample.industry),
    product: text(sample.product),
    condition: text(sample.condition),
    year: sample.year,
    water: sample.water,
    waterUnit: text(sample.waterUnit),
    output: sample.output,
    outputUnit: text(sample.outputUnit),
    stated: sample.stated,
    statedUnit: text(sample.statedUnit),
    excluded: exclusion ? "是" : null,
    reason: exclusion ? text(exclusion.reason) : null,
    excludedBy: exclusion ? text(exclusion.who) : null,
    excludedAt: exclusion ? text(exclusion.time) : null,
    note: text(sample.note),
    file: text(origin.file),
    sheet: text(origin.sheet),
    row: origin.row,
    asRead: text(sample.asRead),
  };
}
