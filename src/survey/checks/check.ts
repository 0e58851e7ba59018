import type { Bilingual } from "../../language/language";
import type { Message } from "../../language/messages";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { Fix, Issue, Likely, Severity } from "../issue";
import type { SurveyRecord } from "../record";
import { placeOf } from "../record";
import type { RecordIndex } from "./index-of-records";
import type { QuotaRanges } from "./quota-ranges";

export interface CheckOptions {
  /** The years the survey asks for; absent: those that a fair share of its rows has. */
  readonly years?: { readonly from: number; readonly to: number };
  /** What the standards allow; absent: no comparison with quotas. */
  readonly quotas?: QuotaRanges;
}

/** One kind of mistake to look for. It passes over the index once. */
export interface Check {
  readonly id: string;
  readonly title: Bilingual;
  readonly run: (index: RecordIndex, options: CheckOptions) => Iterable<Issue>;
}

/** An issue at a record's cell. */
export function issueAt(
  check: string,
  severity: Severity,
  record: SurveyRecord,
  key: ColumnKey | null,
  message: Message,
  fix?: Fix,
): Issue {
  const { file, sheet } = record;
  const issue = { check, severity, file, sheet, ...placeOf(record, key), key, message };
  return fix ? { ...issue, fix } : issue;
}

/** The cell of a column times a power of ten, where it holds a plain number. */
export function likelyIn(record: SurveyRecord, key: ColumnKey, power: number): Likely | null {
  const at = record.placement[key];
  const cell = at === undefined ? null : record.raw[at];
  const { column } = placeOf(record, key);
  if (typeof cell !== "number" || column === null) return null;
  const factor = 10 ** Math.abs(power);
  return { column, value: Number((power < 0 ? cell / factor : cell * factor).toPrecision(15)) };
}

export function asking(issue: Issue, likely: Likely | null): Issue {
  return likely ? { ...issue, likely } : issue;
}

export function titleOf(key: ColumnKey): Bilingual {
  return columnOf(key).title;
}

/** Digits enough to recognise a value by. */
export function shown(value: number): number {
  return Number(value.toPrecision(4));
}
