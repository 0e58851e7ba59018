import type { WorkbookHost, Write } from "../../../hosts/port";
import { errorText } from "../../../language/errorText";
import { describe } from "../../../language/messages";
import type { Issue } from "../../../survey/issue";
import { useNotify } from "../../notices/NoticesProvider";
import { useEnvironment } from "../../shell/environment";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import type { CheckReport } from "./runChecks";
import { checksTexts } from "./texts";

/** Enters what certain fixes say, as one step to undo, and has the sheet checked again. */
export function useFixes(report: CheckReport | null, again: () => Promise<void>) {
  const t = useTexts(checksTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const fix = async (issues: readonly Issue[]) => {
    const fixes = new Map<string, Write>();
    for (const { sheet, fix: one } of issues) {
      // Two checks may have found the same slip; each cell is mended once.
      if (one) fixes.set(`${sheet} ${one.row} ${one.column}`, writeOf(sheet, one));
    }
    try {
      const unmoved = await Promise.all([...fixes.values()].map((one) => holds(host, one, report?.contents)));
      if (unmoved.includes(false)) {
        notify("warning", t("notFixed"), t("movedOn"));
        return await again();
      }
      const outcome = await host.write(t("fixLabel"), [...fixes.values()], { overwrite: true });
      if (outcome.done) notify("success", t("fixed", { count: fixes.size }));
      else notify("error", t("notFixed"), "problem" in outcome ? describe(outcome.problem, language) : "");
    } catch (error) {
      notify("error", t("notFixed"), errorText(error));
    }
    return again();
  };
  return { fix };
}

function writeOf(sheet: string, { row, column, value }: NonNullable<Issue["fix"]>): Write {
  return { sheet, row, column, entries: [[value]] };
}

/** Whether the cell still holds what was checked: rows may have been sorted or inserted since. */
async function holds(host: WorkbookHost, { sheet, row, column }: Write, contents: CheckReport["contents"] | undefined) {
  const { values } = await host.read({ sheet, row, column, rows: 1, columns: 1 });
  return (values[0]![0] ?? null) === (contents?.get(sheet)?.[row]?.[column] ?? null);
}
