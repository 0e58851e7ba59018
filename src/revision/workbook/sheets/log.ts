import type { SheetSnapshot } from "../../../workbook/snapshot";
import { actionNames } from "../../log";
import { inputSheet } from "../input";
import type { Plan } from "../plan";
import { logTable } from "../tables";

export function logSheet({ project, tiers }: Plan): SheetSnapshot {
  return inputSheet(
    logTable,
    "日志",
    "由程序记录，请勿改动；直接在表格中作的修改不在此列。",
    project.log.map((entry) => [
      entry.step,
      entry.time,
      entry.who,
      actionNames[entry.action],
      entry.item,
      entry.tier ? tiers.names[entry.tier] : "",
      entry.sample,
      entry.before,
      entry.after,
      entry.reason,
    ]),
  ).build();
}
