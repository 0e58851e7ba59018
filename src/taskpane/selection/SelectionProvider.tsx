import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useState } from "react";
import type { CellsChange, RangeAddress, WorkbookHost } from "../../hosts/port";
import type { Cell } from "../../functions/values";
import { qualifiedName } from "../../workbook/address";
import { isFailure } from "../../language/failure";
import { useEnvironment } from "../shell/environment";

/** What is selected in the workbook, and what its first cell holds. */
export interface Selection {
  readonly address: RangeAddress;
  readonly value: Cell;
  readonly formula: string | null;
}

interface Watched {
  readonly selection: Selection | null;
  /** The formula that was entered last, where it fails: Enter has moved the selection on from it. */
  readonly failed: Selection | null;
  /** Counts changes of cells, for what has to be read again after one. */
  readonly changes: number;
}

const SelectionContext = createContext<Watched>({ selection: null, failed: null, changes: 0 });

export function useSelection(): Selection | null {
  return useContext(SelectionContext).selection;
}

export function useFailedEntry(): Selection | null {
  return useContext(SelectionContext).failed;
}

export function useCellChanges(): number {
  return useContext(SelectionContext).changes;
}

/** One subscription to the workbook for all pages. */
export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const { host } = useEnvironment();
  const [watched, setWatched] = useState<Watched>({ selection: null, failed: null, changes: 0 });

  useEffect(() => {
    let closed = false;
    let asked = 0;
    // The selection goes on from a cell before or after what was entered stands in it.
    let latest: readonly RangeAddress[] = [];
    let entered: readonly RangeAddress[] = [];
    let moves = 0;
    const look = async (what: "moved" | CellsChange["of"]) => {
      const turn = ++asked;
      if (what === "entries") [entered, moves] = [latest, 0];
      const address = await host.selection();
      const [before] = latest;
      // Hosts tell of one move more than once.
      if (what === "moved" && (!before || qualifiedName(before) !== qualifiedName(address))) {
        latest = before ? [address, before] : [address];
        // The second move leads on to something else.
        if (++moves > 1) entered = [];
      }
      const selection = await readFirst(host, address);
      const left = await Promise.all(entered.map((one) => readFirst(host, one)));
      // A later question may have been answered first.
      if (closed || turn !== asked) return;
      const changed = what === "moved" ? 0 : 1;
      const failed = left.find(({ value, formula }) => formula !== null && isFailure(value)) ?? null;
      setWatched((before) => ({ selection, failed, changes: before.changes + changed }));
    };
    const quietly = (what: "moved" | CellsChange["of"]) => void look(what).catch(() => undefined);
    const ends = [host.onSelectionChanged(() => quietly("moved")), host.onCellsChanged(({ of }) => quietly(of))];
    quietly("moved");
    return () => {
      closed = true;
      ends.forEach((end) => end());
    };
  }, [host]);

  return <SelectionContext value={watched}>{children}</SelectionContext>;
}

async function readFirst(host: WorkbookHost, address: RangeAddress): Promise<Selection> {
  const { values, formulas } = await host.read({ ...address, rows: 1, columns: 1 });
  return { address, value: values[0]?.[0] ?? null, formula: formulas[0]?.[0] ?? null };
}
