import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useState } from "react";
import type { RangeAddress, WorkbookHost } from "../../hosts/port";
import type { Cell } from "../../functions/values";
import { qualifiedName } from "../../workbook/address";
import { isFailure } from "../../language/failure";
import { useEnvironment } from "../shell/environment";
import { oneAtATime } from "../shell/oneAtATime";

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
    // The selection goes on from a cell before or after what was entered stands in it.
    let latest: readonly RangeAddress[] = [];
    let entered: readonly RangeAddress[] = [];
    let moves = 0;
    let changes = 0;
    const moved = (address: RangeAddress) => {
      const [before] = latest;
      // Hosts tell of one move more than once.
      if (before && qualifiedName(before) === qualifiedName(address)) return;
      latest = before ? [address, before] : [address];
      // The second move leads on to something else.
      if (++moves > 1) entered = [];
    };
    // A thousand cells may change one by one, and each question to Excel takes its time.
    const look = oneAtATime(async () => {
      const known = latest;
      const address = await host.selection();
      // Whoever was told of a move meanwhile knows better.
      if (latest === known) moved(address);
      const counted = changes;
      const [selection, ...left] = await Promise.all([latest[0]!, ...entered].map((one) => readFirst(host, one)));
      if (closed) return;
      const failed = left.find(({ value, formula }) => formula !== null && isFailure(value)) ?? null;
      setWatched({ selection: selection!, failed, changes: counted });
    });
    const ends = [
      host.onSelectionChanged((address) => {
        moved(address);
        look();
      }),
      host.onCellsChanged(({ of }) => {
        if (of === "entries") [entered, moves] = [latest, 0];
        changes++;
        look();
      }),
    ];
    look();
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
