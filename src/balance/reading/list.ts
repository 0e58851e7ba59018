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
import { headerOf, totalName } from "./table";
import { inOneUnit, volumeIn } from "./volumes";

const volumeName = { zh: "水量", en: "volume" };

/** The balance that a list of flows is, or null where the table is none. */
export function readFlows(table: PrintedTable): WaterBalance | null {
  const { headerRow, labels } = headerOf(table);
  const find = (pattern: RegExp) => labels.findIndex((path) => pattern.test(withoutUnit(path.at(-1) ?? "")));
  const [from, to, volume] = [find(fromHeader), find(toHeader), find(volumeHeader)];
  if (from < 0 || to < 0 || volume < 0) return null;
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
