/** The embedded workbook alone, for test/browser/embedded.test.ts to drive. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { Injector, Workbook } from "@univerjs/core";
import { ConditionalFormattingService } from "@univerjs/preset-sheets-conditional-formatting";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { createEmbeddedHost } from "../../../src/hosts/embedded";
import { contract, runCase } from "../../hosts/contract";

async function start() {
  const host = await createEmbeddedHost(document.getElementById("root")!, {
    context: new ContextStore(bundledContext),
    language: "zh-CN",
    dark: false,
    snapshot: {
      sheets: [{ name: "定额", cells: [{ row: 0, column: 0, value: "061" }], columnWidths: new Map([[0, 12]]) }],
      styles: [],
      names: [],
      settings: {},
    },
  });
  Object.assign(window, {
    host,
    cases: contract.map(({ name }) => name),
    /** The complaint of a case, or null where it is kept. */
    /** The rows of column A that a conditional format of the first sheet strikes out. */
    struck: (rows: number) => {
      const { injector, workbook } = host as unknown as { injector: Injector; workbook: Workbook };
      const formats = injector.get(ConditionalFormattingService);
      const [sheet] = workbook.getSheets();
      return Array.from({ length: rows }, (_, row) => row).filter(
        (row) => formats.composeStyle(workbook.getUnitId(), sheet!.getSheetId(), row, 0)?.style?.st?.s === 1,
      );
    },
    /** What the editor of the selected cell holds, each time that it has begun anew since. */
    followEditor: () => {
      const { injector } = host as unknown as { injector: Injector };
      const held: string[] = [];
      let first = true;
      injector.get(IEditorBridgeService).currentEditCellState$.subscribe((state) => {
        if (!first) held.push(state?.documentLayoutObject.documentModel?.getBody()?.dataStream.trim() ?? "");
        first = false;
      });
      return Object.assign(window, { held }).held;
    },
    keeps: (name: string) =>
      runCase(
        host,
        contract.find((one) => one.name === name)!,
      ).then(
        () => null,
        (error: Error) => error.message,
      ),
  });
}

void start();
