/** A list of flows: from where, to where, how much. Its units and sources are made from it. */
import type { PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import type { FlowKey } from "../columns";
import { flowOf, fromHeader, kindHeader, rateHeader, toHeader, uncertaintyHeader, volumeHeader } from "../columns";
import { unitsOfFlows } from "../listed";
import type { ListedFlow, WaterBalance } from "../model";
import { blankBalance } from "../model";
import { aroundTable } from "./around";
import { uncertaintyOf } from "./number";
import { rateIn, withoutUnit } from "./rate";
import { columnHeaded, headerOf, totalName } from "./table";
import { inOneUnit, volumeIn } from "./volumes";

const volumeName = { zh: "水量", en: "volume" };

/** The places of the columns that every list of flows has. */
export interface ListColumns {
  readonly from: number;
  readonly to: number;
  readonly volume: number;
}

/** Null where a table is no list of flows. */
export function listColumns(labels: readonly (readonly string[])[]): ListColumns | null {
  const find = (pattern: RegExp) => columnHeaded(labels, pattern);
  const [from, to, volume] = [find(fromHeader), find(toHeader), find(volumeHeader)];
  return from < 0 || to < 0 || volume < 0 ? null : { from, to, volume };
}

/** The balance that a list of flows is, or null where the table is none. */
export function readFlows(table: PrintedTable): WaterBalance | null {
  const { headerRow, labels } = headerOf(table);
  const columns = listColumns(labels);
  if (!columns) return null;
  const { from, to, volume } = columns;
  const find = (pattern: RegExp) => columnHeaded(labels, pattern);
  const [kind, unitColumn, uncertainty] = [find(kindHeader), find(rateHeader), find(uncertaintyHeader)];
  const { title, said, remarks } = aroundTable(table);
  const stated = rateIn(labels[volume]!.join(" ")) ?? said;
  const lines = gridOf(table)
    .slice(headerRow + 1)
    .flatMap((line) => {
      const text = (column: number) => (line[column]?.text ?? "").trim();
      const [start, end] = [text(from), text(to)];
      if (start === "" && end === "") return [];
      // Sums and remarks below a list name no second end.
      const isHalf = start === "" || end === "";
      if (isHalf && (totalName.test(start + end) || text(volume) === "")) return [];
      const own = unitColumn < 0 ? null : rateIn(text(unitColumn));
      const read = volumeIn(line[volume] ?? null, `${start} → ${end}`, volumeName, own ?? stated);
      const key: FlowKey | null = kind < 0 ? null : flowOf([withoutUnit(text(kind))]);
      return [{ from: start, to: end, key, read, uncertainty: uncertaintyOf(line[uncertainty]) }];
    });
  if (lines.length === 0) return null;
  const { unit, noticed, entryOf } = inOneUnit(lines.map(({ read }) => read));
  const flows = lines.map(({ read, ...line }): ListedFlow => ({ ...line, volume: entryOf(read) }));
  return { ...blankBalance, title, unit, ...unitsOfFlows(flows), flows, remarks, noticed };
}
