/** A thread of the page that calculates a workbook on trial. */
import type { TrialReport, TrialTask } from "../univer/trial/trial";
import { tryOut } from "./trial";

// The page's types know no worker's scope.
const scope = self as unknown as {
  onmessage: ((event: { readonly data: TrialTask }) => void) | null;
  postMessage: (report: TrialReport) => void;
};

scope.onmessage = ({ data }) => void tryOut(data, (report) => scope.postMessage(report));
