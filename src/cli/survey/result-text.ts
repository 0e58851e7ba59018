/**
 * What a file gave as text, which goes between threads at a fraction of what objects cost, and is what a resumable run keeps. Records
 * are most of it: each is a list of its values, whose names stand once before all of them.
 */
import type { FileResult } from "../../survey/consolidate";
import type { SurveyRecord } from "../../survey/record";

type Field = keyof SurveyRecord;

/** The records of a table have these together. */
const shared: ReadonlySet<Field> = new Set<Field>(["file", "sheet", "placement"]);

interface PackedResult extends Omit<FileResult, "records"> {
  readonly fields: readonly Field[];
  /** What is shared; records have its places in this list. */
  readonly together: readonly unknown[];
  readonly records: readonly (readonly unknown[])[];
}

export function resultText(result: FileResult): string {
  const { records } = result;
  // Those that have places of their own have all fields.
  const fields = Object.keys(records.find(({ places }) => places) ?? records[0] ?? {}) as Field[];
  const areShared = fields.map((field) => shared.has(field));
  const places = new Map<unknown, number>();
  const placeOf = (value: unknown) => {
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = places.size));
    return place;
  };
  const packed = records.map((record) =>
    fields.map((field, at) => (areShared[at] ? placeOf(record[field]) : record[field])),
  );
  return JSON.stringify({ ...result, fields, together: [...places.keys()], records: packed } satisfies PackedResult);
}

/** Null where the text is none of ours, or has been cut off. */
export function resultFromText(text: string): FileResult | null {
  try {
    const { fields, together, records, ...result } = JSON.parse(text) as PackedResult;
    const areShared = fields.map((field) => shared.has(field));
    const recordOf = (values: readonly unknown[]) => {
      const record: Partial<Record<Field, unknown>> = {};
      fields.forEach((field, at) => {
        // Only some records have places of their own.
        if (field === "places" && values[at] === null) return;
        record[field] = areShared[at] ? together[values[at] as number] : values[at];
      });
      return record as unknown as SurveyRecord;
    };
    return { ...result, records: records.map(recordOf) };
  } catch {
    return null;
  }
}
