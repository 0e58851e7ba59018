import { useDeferredValue, useMemo } from "react";
import { QuotaRanges } from "../../../survey/checks/quota-ranges";
import type { FillTable, RowValues } from "../../../survey/filling";
import { recordsOf, rowIssues } from "../../../survey/filling";
import type { Issue } from "../../../survey/issue";
import { useDefaultStandard } from "../../settings/useDefaultStandard";
import { useStandards } from "../../shell/environment";
import type { OpenSheet } from "../useSurveySheet";

/** What the checks say of the row in the form, a moment after it was typed: typing never waits for them. */
export function useRowIssues(sheet: OpenSheet, table: FillTable, row: number, values: RowValues): readonly Issue[] {
  const library = useStandards();
  const [standard] = useDefaultStandard();
  const quotas = useMemo(() => new QuotaRanges(library, standard), [library, standard]);
  const typed = JSON.stringify([row, ...values]);
  const deferred = useDeferredValue(typed);
  const others = useMemo(() => recordsOf(sheet, sheet.layouts), [sheet]);
  return useMemo(() => {
    const [at, ...cells] = JSON.parse(deferred) as [number, ...[number, string | number | boolean | null][]];
    return rowIssues({ sheet, layouts: sheet.layouts, table, row: at, values: new Map(cells) }, others, { quotas });
  }, [sheet, table, deferred, others, quotas]);
}
