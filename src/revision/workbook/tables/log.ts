/** Sheet 日志: what was done, step by step. */
import type { Purpose } from "../../../standards/standard";
import { actionNamed, actionNames } from "../../log";
import type { LogEntry } from "../../project";
import type { TierSystem } from "../../tiers";
import { tierOrder } from "../../tiers";
import { sheetTitles } from "../titles";
import type { InputTable, RowOf } from "./field";
import { numberField, textField } from "./field";

const wrapped = { look: "inputWrapped" } as const;

const fields = {
  step: numberField({ header: "步骤", width: 7 }),
  time: textField({ header: "时间", width: 17 }),
  who: textField({ header: "人员", width: 10 }),
  action: textField({ header: "操作", width: 10 }),
  item: textField({ header: "定额项", width: 22 }),
  tier: textField({ header: "级别", width: 8 }),
  sample: textField({ header: "样本号", width: 9 }),
  before: textField({ header: "之前", width: 40, ...wrapped }),
  after: textField({ header: "之后", width: 40, ...wrapped }),
  reason: textField({ header: "理由", width: 30, ...wrapped }),
} as const;

export const logTable = {
  id: "log",
  sheet: sheetTitles.log,
  table: "日志表",
  required: ["step", "action"],
  fields,
} as const satisfies InputTable<typeof fields>;

export type LogLine = RowOf<typeof fields>;

export const logSubstance: readonly (keyof typeof fields)[] = ["step", "action", "time"];

export function logLine(entry: LogEntry, { names }: TierSystem): LogLine {
  return { ...entry, action: actionNames[entry.action], tier: entry.tier ? names[entry.tier] : "" };
}

/** @param step where the row does not say it. An action that nobody knows is a note. */
export function entryOfLine(line: LogLine, step: number, { names }: TierSystem): LogEntry {
  return {
    ...line,
    step: line.step ?? step,
    action: actionNamed(line.action) ?? "note",
    tier: tierOrder.find((tier: Purpose) => names[tier] === line.tier) ?? null,
  };
}
