/** All checks over the records of a survey. */
import type { Check, CheckOptions } from "./checks/check";
import { domesticWater } from "./checks/domestic-water";
import { duplicate } from "./checks/duplicate";
import { RecordIndex } from "./checks/index-of-records";
import { intermediate } from "./checks/intermediate";
import { jump } from "./checks/jump";
import { missing } from "./checks/missing";
import { negative } from "./checks/negative";
import { notANumber } from "./checks/not-a-number";
import { onceThrough } from "./checks/once-through";
import { outsideQuota } from "./checks/outside-quota";
import { overCapacity } from "./checks/over-capacity";
import { powersOfTen } from "./checks/powers-of-ten";
import { sharedWater } from "./checks/shared-water";
import { severalProducts } from "./checks/several-products";
import { statedUse } from "./checks/stated-use";
import { sumOfRows } from "./checks/sum-of-rows";
import { twoNames } from "./checks/two-names";
import { unitUnknown } from "./checks/unit-unknown";
import { valueAdded } from "./checks/value-added";
import { waterHuge } from "./checks/huge-water";
import { yearOutside } from "./checks/year-outside";
import type { Issue } from "./issue";
import { inOrder } from "./issue";
import type { SurveyRecord } from "./record";

export const checks: readonly Check[] = [
  missing,
  notANumber,
  negative,
  duplicate,
  severalProducts,
  twoNames,
  sumOfRows,
  yearOutside,
  unitUnknown,
  overCapacity,
  valueAdded,
  statedUse,
  powersOfTen,
  sharedWater,
  intermediate,
  onceThrough,
  domesticWater,
  jump,
  outsideQuota,
  waterHuge,
];

/** What all checks find, in the order of the records' places: file, sheet, row. */
export function checkRecords(records: readonly SurveyRecord[], options: CheckOptions = {}): readonly Issue[] {
  return inOrder(issuesIn(new RecordIndex(records), options));
}

/** The same over an index at hand, check by check. */
export function issuesIn(index: RecordIndex, options: CheckOptions): readonly Issue[] {
  const issues: Issue[] = [];
  for (const check of checks) for (const issue of check.run(index, options)) issues.push(issue);
  return issues;
}
