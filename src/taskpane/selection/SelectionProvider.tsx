import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useState } from "react";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import type { Cell } from "../../functions/values";
import { useEnvironment } from "../shell/environment";

/** What is selected in the workbook, and what its first cell holds. */
export interface Selection {
  readonly address: RangeAddress;
  readonly value: Cell;
  readonly formula: string | null;
}

interface Watched {
  readonly selection: Selection | null;
  /** Counts changes of cells, for what has to be read again after one. */
  readonly changes: number;
}

const SelectionContext = createContext<Watched>({ selection: null, changes: 0 });

export function useSelection(): Selection | null {
  return useContext(SelectionContext).selection;
}

export function useCellChanges(): number {
  return useContext(SelectionContext).changes;
}

/** One subscription to the workbook for all pages. */
export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const { host } = useEnvironment();
  const [watched, setWatched] = useState<Watched>({ selection: null, changes: 0 });

  useEffect(() => {
    let closed = false;
    let asked = 0;
    const look = async (changed: boolean) => {
      const turn = ++asked;
      const selection = await readSelection(host);
      // A later question may have been answered first.
      if (closed || turn !== asked) return;
      setWatched((before) => ({ selection, changes: before.changes + (changed ? 1 : 0) }));
    };
    const quietly = (changed: boolean) => () => void look(changed).catch(() => undefined);
    const ends = [host.onSelectionChanged(quietly(false)), host.onCellsChanged(quietly(true))];
    quietly(false)();
    return () => {
      closed = true;
      ends.forEach((end) => end());
    };
  }, [host]);

  return <SelectionContext value={watched}>{children}</SelectionContext>;
}

async function readSelection(host: WorkbookHost): Promise<Selection> {
  const address = await host.selection();
  const { values, formulas } = await host.read({ ...address, rows: 1, columns: 1 });
  return { address, value: values[0]?.[0] ?? null, formula: formulas[0]?.[0] ?? null };
}
