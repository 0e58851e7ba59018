import { useMemo } from "react";
import comparatorList from "../../../../generated/datasets/comparators";
import type { ReportSources } from "../../../revision/sources";
import { sourcesOf } from "../../../revision/sources";
import { comparatorsOf } from "../../../standards/comparators";
import { useStandards } from "../../shell/environment";
import { useOpenRevision } from "../RevisionProvider";

const comparators = comparatorsOf(comparatorList);

/** What the documents of the open project take from beside it. */
export function useReportSources(): ReportSources {
  const { settings } = useOpenRevision().project;
  const library = useStandards();
  return useMemo(() => sourcesOf({ settings }, library, comparators), [settings, library]);
}
