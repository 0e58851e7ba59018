/**
 * Summaries of a water balance test, with a label over each number: water taken with its sources and users, then the water of
 * production, then indicators in words (tables 4.2-7, 4.2-15, 4.2-18 and 5.4-11 of the revision report). A block is a balance of its own.
 */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { parseNumber } from "../../units/number";
import type { FlowKey } from "../columns";
import { flowOf, takenHeader } from "../columns";
import type { Entries, UseUnit, WaterBalance, WaterSource } from "../model";
import { blankBalance } from "../model";
import { aroundTable } from "./around";
import { withoutUnit } from "./rate";

interface Figure {
  readonly label: string;
  readonly value: number;
  readonly cell: PrintedCell;
}

const source = /地表水|地下水|自来水|再生水|中水|雨水|海水|(?:厂|站|网)供水$/;
const byKind = /常\s*规水(?:资)?源/;
const user = /供水量$/;

export function readSummary(table: PrintedTable): readonly WaterBalance[] {
  if (!/水平衡/.test(table.caption)) return [];
  const grid = gridOf(table);
  const balances: WaterBalance[] = [];
  let first = 0;
  grid.forEach((line, row) => {
    const numbers = line.filter((cell) => cell !== null && parseNumber(cell.text) !== null);
    if (numbers.length < 2) return;
    const figures = figuresOf(grid, first, row);
    const name = withoutUnit(grid[first]?.[0]?.text ?? "");
    const balance = balanceOf(table, name, figures);
    if (balance) balances.push(balance);
    first = row + 1;
  });
  const stated = statedIn(table);
  return balances.map((balance, at) =>
    at === balances.length - 1 && stated.length > 0 ? { ...balance, stated } : balance,
  );
}

/** What stands over each number of a line, down from the line after the last numbers. */
function figuresOf(grid: ReturnType<typeof gridOf>, first: number, row: number): Figure[] {
  const seen = new Set<PrintedCell>();
  return grid[row]!.flatMap((cell, column): Figure[] => {
    const value = cell ? parseNumber(cell.text) : null;
    if (!cell || value === null || seen.has(cell)) return [];
    seen.add(cell);
    const above = grid.slice(first, row).findLast((line) => (line[column]?.text ?? "") !== "");
    const label = withoutUnit(above?.[column]?.text ?? "");
    return label === "" ? [] : [{ label, value, cell }];
  });
}

function balanceOf(table: PrintedTable, name: string, figures: readonly Figure[]): WaterBalance | null {
  const taken = figures.find(({ label }) => takenHeader.test(label) && !user.test(label));
  const places = figures.filter(({ label }) => source.test(label));
  const kinds = figures.filter(({ label }) => byKind.test(label));
  const sourcesOf = (found: readonly Figure[]) =>
    found.map(({ label, value, cell }): WaterSource => ({
      name: label,
      kind: "",
      taken: { value, place: cell.place },
      uncertainty: null,
    }));
  // Only by kind it is the water of all that production uses, softened and reused water included: there is nothing to hold it against.
  if (places.length === 0 && kinds.length > 0) return { ...whole(table, name, []), sources: sourcesOf(kinds) };
  const users = figures.filter((figure) => user.test(figure.label) && !source.test(figure.label));
  const units =
    users.length > 0 ? users.map((figure) => unitOf(figure.label, [["fresh", figure]])) : ownUnit(name, figures);
  if (units.length === 0) return null;
  const printed = taken && units.length > 1 ? unitOf(name || taken.label, [["fresh", taken]]) : null;
  return { ...whole(table, name, units), sources: sourcesOf(places), printed };
}

function whole(table: PrintedTable, name: string, units: readonly UseUnit[]): WaterBalance {
  const { title: ofTable, said, remarks } = aroundTable(table);
  const title = [ofTable, name].filter(Boolean).join("：");
  const daily = table.cells.some(({ text }) => /^日/.test(text));
  return { ...blankBalance, title, unit: said?.unit ?? (daily ? "m³/d" : ""), units, remarks };
}

/** Fresh, reused and consumed water of one unit, the works. */
function ownUnit(name: string, figures: readonly Figure[]): UseUnit[] {
  const flows = figures.flatMap((figure): (readonly [FlowKey, Figure])[] => {
    if (source.test(figure.label) || byKind.test(figure.label)) return [];
    const key = /^取新水量$/.test(figure.label) ? "fresh" : flowOf([figure.label]);
    return key ? [[key, figure]] : [];
  });
  if (!flows.some(([key]) => key === "fresh")) return [];
  const { entries } = unitOf(name, flows);
  // What is consumed is told and what is drained is not: that is unknown, and no gap.
  const drained = "consumed" in entries && !("discharged" in entries) ? { discharged: { value: null, place: {} } } : {};
  return [{ ...unitOf(name, []), entries: { ...entries, ...drained } }];
}

function unitOf(name: string, flows: readonly (readonly [FlowKey, Figure])[]): UseUnit {
  const entries = flows.map(([key, { value, cell }]) => [key, { value, place: cell.place }] as const);
  return { name, entries: Object.fromEntries(entries) as Entries, product: "", uncertainty: null };
}

/** `重复利用率：96.7%` */
function statedIn({ cells }: PrintedTable): { name: string; text: string; value: number }[] {
  return cells.flatMap(({ text }) => {
    const match = /^(.*?(?:率|量))[:：](\d+(?:\.\d+)?)(%?)(.*)$/.exec(text.normalize("NFKC").replace(/\s+/g, ""));
    if (!match) return [];
    const [, name, digits, percent, unit] = match;
    return [{ name: name!, text: `${digits}${percent}${unit}`, value: Number(digits) / (percent ? 100 : 1) }];
  });
}
