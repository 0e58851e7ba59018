/** The way of a row from a form into the sheet. */
import { useRef } from "react";
import type { Write } from "../../../hosts/port";
import { errorText } from "../../../language/errorText";
import { describe } from "../../../language/messages";
import type { Cell } from "../../../workbook/values";
import { useNotify } from "../../notices/NoticesProvider";
import { useEnvironment } from "../../shell/environment";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import type { OpenSheet, SheetAccess } from "../useSurveySheet";
import { fillingTexts } from "./texts";

/** Writes rows one after the other, without waiting for the workbook; what it refuses is told, and what stood there shown again. */
export function useRowWriting(access: SheetAccess, sheet: OpenSheet) {
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const t = useTexts(fillingTexts);
  const queue = useRef(Promise.resolve());
  return (row: number, values: ReadonlyMap<number, Cell>): void => {
    const { name, rows } = sheet;
    const before = new Map([...values.keys()].map((column) => [column, rows[row]?.[column] ?? null]));
    access.setRow(name, row, values);
    access.writing.current++;
    queue.current = queue.current.then(async () => {
      const refuse = (reason: string) => {
        access.setRow(name, row, before);
        notify("error", t("notWritten", { row: row + 1 }), reason);
      };
      try {
        const writes = writesOf(name, row, values);
        const outcome = await host.write(t("writeLabel", { row: row + 1 }), writes, { overwrite: true });
        if (!outcome.done) refuse("problem" in outcome ? describe(outcome.problem, language) : "");
      } catch (error) {
        refuse(errorText(error));
      } finally {
        access.writing.current--;
      }
    });
  };
}

/** Neighbouring cells in one write; cells between are not touched, since they may be locked. */
function writesOf(sheet: string, row: number, values: ReadonlyMap<number, Cell>): Write[] {
  const writes: { sheet: string; row: number; column: number; entries: (string | number | boolean | null)[][] }[] = [];
  for (const [column, value] of [...values].sort(([first], [second]) => first - second)) {
    const last = writes.at(-1);
    const entry = value as string | number | boolean | null;
    if (last && last.column + last.entries[0]!.length === column) last.entries[0]!.push(entry);
    else writes.push({ sheet, row, column, entries: [[entry]] });
  }
  return writes;
}
