/** A simulated WPS as a page: its sheet on the left, the pages of the add-in in frames, which all see the same `Application`. */
import { columnName } from "../../../src/workbook/address";
import { shown } from "../../support/excel/cells";
import { Failure } from "../../../src/language/failure";
import type { ErrorCode } from "../../../src/language/failure";
import type { FakeWps } from "../../support/wps/application";
import { wpsOver } from "../../support/wps/application";
import type { Book, WpsState } from "../../support/wps/state";

export interface WpsPage extends FakeWps {
  /** The functions that the add-in has registered. */
  readonly functions: ReadonlyMap<string, (...given: unknown[]) => unknown>;
}

declare global {
  interface Window {
    simulated: WpsPage;
    /** Asks the workbook that calculates, in Node. */
    askBook: (method: string, args: string) => Promise<string>;
  }
}

/** Errors come as objects with nothing but their code. */
const revived = (_key: string, value: unknown) =>
  typeof value === "object" && value !== null && "failure" in value ? new Failure(value.failure as ErrorCode) : value;

const book = new Proxy({} as Book, {
  get: (_, method) =>
    // Not a promise itself.
    method === "then"
      ? undefined
      : async (...args: unknown[]) => JSON.parse(await window.askBook(String(method), JSON.stringify(args)), revived),
});

void open();

async function open(): Promise<void> {
  // The simulation is written for Node.
  Object.assign(window, { setImmediate: (work: () => void) => setTimeout(work) });
  const functions = new Map<string, (...given: unknown[]) => unknown>();
  const AddCustomFunction = (namespace: string, name: string, called: (...given: unknown[]) => unknown) =>
    void functions.set(`${namespace}.${name}`, called);
  const simulated = { ...(await wpsOver(book)), functions };
  Object.assign(window, { simulated, Application: simulated.application, wps: { AddCustomFunction } });
  for (const event of ["SheetChange", "SheetCalculate", "SheetSelectionChange"]) {
    simulated.application.ApiEvent.AddApiEventListener(event, () => draw(simulated.state));
  }
  draw(simulated.state);
  for (const page of ["index.html", "taskpane.html"]) {
    const frame = document.createElement("iframe");
    frame.name = page;
    frame.src = page;
    document.body.append(frame);
  }
}

function draw(state: WpsState): void {
  const sheet = state.sheet(state.selection?.sheet ?? state.sheets[0]!.name);
  const columns = Array.from({ length: 8 }, (_, column) => column);
  const line = (head: string, cells: readonly string[], tag: string) => {
    const row = document.createElement("tr");
    for (const [index, text] of [head, ...cells].entries()) {
      const cell = document.createElement(index === 0 ? "th" : tag);
      cell.textContent = text;
      row.append(cell);
    }
    return row;
  };
  const rows = Array.from({ length: 30 }, (_, row) =>
    line(
      String(row + 1),
      columns.map((column) => String(shown(sheet.cells.get(`${row} ${column}`)?.result ?? null))),
      "td",
    ),
  );
  const table = document.createElement("table");
  table.append(line(sheet.name, columns.map(columnName), "th"), ...rows);
  document.getElementById("sheet")!.replaceChildren(table);
}
