/** A workbook without a page: the same formulas, in plain Node. */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { calculations } from "../../../generated/calculations";
import type { ContextStore } from "../../functions/context";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { emptyWorkbook } from "../../workbook/snapshot";
import { functionClasses, functionNames, surroundingsOf } from "../univer/functions";
import { mendEngine, mendProcess } from "../univer/repairs";
import type { OpenOptions } from "../univer/workbook";
import { UniverWorkbook } from "../univer/workbook";

export type { Evaluated } from "../univer/calculation";
export type { UniverWorkbook as HeadlessHost } from "../univer/workbook";

/** A workbook, opened and calculated. `dispose` ends it. */
export async function createHeadlessHost(
  context: ContextStore,
  snapshot: WorkbookSnapshot = emptyWorkbook,
  options: OpenOptions = {},
): Promise<UniverWorkbook> {
  mendProcess();
  const surroundings = surroundingsOf(context);
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functionClasses(calculations, surroundings) });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsNotePlugin);
  const host = new UniverWorkbook({
    kind: "headless",
    univer,
    locale: LocaleType.ZH_CN,
    surroundings,
    functionNames: functionNames(calculations),
    started: () => mendEngine(univer.__getInjector(), surroundings),
  });
  await host.open(snapshot, options);
  return host;
}
