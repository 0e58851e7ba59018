import type { SheetSnapshot } from "../../../workbook/snapshot";
import { inputSheet } from "../input";
import type { Plan } from "../planned";
import { columnsOf, writeFields } from "../tables/field";
import { logLine, logTable } from "../tables/log";

export function logSheet({ project, tiers }: Plan): SheetSnapshot {
  return inputSheet(
    logTable,
    columnsOf(logTable),
    { title: "日志", note: "由程序记录，请勿改动；直接在表格中作的修改不在此列。" },
    project.log.map((entry) => writeFields(logTable, logLine(entry, tiers))),
  ).build();
}
