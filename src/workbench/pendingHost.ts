import { useState } from "react";
import type { WorkbookHost } from "../hosts/port";

const nothingYet: WorkbookHost["abilities"] = {
  undo: false,
  spill: false,
  notes: false,
  tables: false,
  validation: false,
};

/**
 * The port of a workbook that is still starting: every question waits for its answer, every listener is handed on. So the pane
 * is there at once, and what is looked up in it needs no workbook.
 */
export function pendingHost(starting: Promise<WorkbookHost>): WorkbookHost {
  let started: WorkbookHost | null = null;
  void starting.then((host) => (started = host));

  const listen = (method: "onSelectionChanged" | "onCellsChanged") => (listener: () => void) => {
    let end: (() => void) | null = null;
    let ended = false;
    void starting.then((host) => {
      if (!ended) end = host[method](listener);
    });
    return () => {
      ended = true;
      end?.();
    };
  };
  const answers: Readonly<Record<string, unknown>> = {
    kind: "embedded",
    onSelectionChanged: listen("onSelectionChanged"),
    onCellsChanged: listen("onCellsChanged"),
    // Nothing to be awaited itself.
    then: undefined,
  };
  return new Proxy({} as WorkbookHost, {
    get: (_, name: string) => {
      if (name === "abilities") return started?.abilities ?? nothingYet;
      if (name in answers) return answers[name];
      return (...given: unknown[]) =>
        starting.then((host) => (host[name as "explain"] as (...given: unknown[]) => unknown).apply(host, given));
    },
  });
}

/** The pending port, and how to tell it that the workbook has started. */
export function usePendingHost(): readonly [WorkbookHost, (host: WorkbookHost) => void] {
  const [pending] = useState(() => {
    let started: (host: WorkbookHost) => void = () => undefined;
    const host = pendingHost(new Promise<WorkbookHost>((resolve) => (started = resolve)));
    return [host, started] as const;
  });
  return pending;
}
