/** A simulated Excel on the web: its workbook, and the frame that an add-in speaks to it through. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { ExcelFrame } from "./frame";
import { ExcelState } from "./objects/state";
import { services, workbook } from "./objects/workbook";
import { RichApi } from "./richApi";

export interface SimulationOptions {
  /** The newest ExcelApi that this Excel knows: "1.17". */
  readonly excelApi?: string;
  readonly locale?: "zh-CN" | "en-US";
  /** The headless workbook that keeps the cells; a new one where this is left out. */
  readonly book?: HeadlessHost;
}

export interface Simulation {
  readonly state: ExcelState;
  readonly frame: ExcelFrame;
  readonly dispose: () => void;
}

const otherRequirements = {
  sharedruntime: "1.1",
  customfunctionsruntime: "1.4",
  customfunctions: "1.7",
  dialogapi: "1.2",
  richapiruntimeflag: "1.2",
};

export async function simulateExcel(
  post: (text: string) => void,
  { excelApi = "1.20", locale = "zh-CN", book }: SimulationOptions = {},
): Promise<Simulation> {
  const kept = book ?? (await createHeadlessHost(new ContextStore(bundledContext)));
  const state = new ExcelState(kept);
  const api = new RichApi(workbook(state), services(state));
  const frame = new ExcelFrame({
    locale,
    requirements: { excelapi: excelApi, delayforcelledit: "1.1", ...otherRequirements },
    post,
    process: (body) => api.process(body),
  });
  const ends = [
    kept.onSelectionChanged(() => frame.notify("documentSelectionChanged", {})),
    kept.onCellsChanged(({ of }) => {
      const at = { address: "A1", worksheetId: "{}" };
      if (of === "results") frame.notifyRich(65536, 16, "Workbook", at);
      else frame.notifyRich(65536, 10, "Workbook", { ...at, changeType: 3, source: 0, triggerSource: 0 });
    }),
  ];
  return {
    state,
    frame,
    dispose: () => {
      ends.forEach((end) => end());
      if (!book) kept.dispose();
    },
  };
}
