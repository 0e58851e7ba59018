/** Ranges of Excel, read in portions that Excel on the web accepts: 5 MB a request and an answer. */
import type { RangeAddress, RangeContent } from "../port";
import { formulaOf } from "../reading";
import { cellOf } from "./cells";
import { isTooLarge } from "./refusals";

const cellsAtOnce = 20_000;
/** Half of what Excel on the web takes: the text of a request is quoted once more on its way. */
const bytesAtOnce = 2_500_000;

export function rangeAt(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: RangeAddress,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** A range as strips of whole rows. */
export function portions(range: RangeAddress, cells = cellsAtOnce): RangeAddress[] {
  const rows = Math.max(1, Math.floor(cells / Math.max(1, range.columns)));
  return Array.from({ length: Math.ceil(range.rows / rows) }, (_, index) => ({
    ...range,
    row: range.row + index * rows,
    rows: Math.min(rows, range.rows - index * rows),
  }));
}

/** Everything in a range; must not reach beyond the sheet. */
export async function readRange(context: Excel.RequestContext, range: RangeAddress): Promise<RangeContent> {
  return (await readRanges(context, [range]))[0]!;
}

/** Everything in several ranges: a thousand single cells are one request. */
export async function readRanges(
  context: Excel.RequestContext,
  ranges: readonly RangeAddress[],
): Promise<RangeContent[]> {
  const parts = await inPortions(
    ranges,
    (portion) => {
      const range = rangeAt(context, portion).load("values, formulas, valueTypes");
      return () => ({
        values: range.values.map((line, row) => line.map((value, at) => cellOf(value, range.valueTypes[row]![at]!))),
        formulas: range.values.map((line, row) => line.map((value, at) => formulaOf(range.formulas[row]![at], value))),
      });
    },
    () => context.sync(),
  );
  return parts.map((of, index) => ({
    address: ranges[index]!,
    values: of.flatMap(({ values }) => values),
    formulas: of.flatMap(({ formulas }) => formulas),
  }));
}

/**
 * Asks something of every portion of ranges, many in one request. `ask` queues a question and returns what takes its answer. Where
 * an answer turns out too large, as Chinese text may make it, smaller portions are asked again.
 */
export async function inPortions<Answer>(
  ranges: readonly RangeAddress[],
  ask: (portion: RangeAddress) => () => Answer,
  sync: () => Promise<unknown>,
  cells = cellsAtOnce,
): Promise<Answer[][]> {
  const answers = ranges.map((): Answer[] => []);
  const fetch = async (asked: readonly Portion[]): Promise<void> => {
    const takers = asked.map(({ portion }) => ask(portion));
    try {
      await sync();
    } catch (error) {
      const halves = isTooLarge(error) ? halved(asked) : null;
      if (!halves) throw error;
      for (const half of halves) await fetch(half);
      return;
    }
    asked.forEach(({ range }, index) => answers[range]!.push(takers[index]!()));
  };
  let waiting: Portion[] = [];
  let count = 0;
  for (const [range, address] of ranges.entries()) {
    for (const portion of portions(address, cells)) {
      waiting.push({ range, portion });
      count += portion.rows * portion.columns;
      if (count < cells) continue;
      await fetch(waiting);
      [waiting, count] = [[], 0];
    }
  }
  if (waiting.length > 0) await fetch(waiting);
  return answers;
}

interface Portion {
  /** Of which range, by its place in the list. */
  readonly range: number;
  readonly portion: RangeAddress;
}

/** Null where nothing is left to halve. */
function halved(asked: readonly Portion[]): (readonly Portion[])[] | null {
  const middle = Math.ceil(asked.length / 2);
  if (asked.length > 1) return [asked.slice(0, middle), asked.slice(middle)];
  const { range, portion } = asked[0]!;
  if (portion.rows < 2) return null;
  const upper = Math.ceil(portion.rows / 2);
  const lower = { ...portion, row: portion.row + upper, rows: portion.rows - upper };
  return [{ ...portion, rows: upper }, lower].map((half) => [{ range, portion: half }]);
}

/** Sends what has been asked for before it becomes too large for one request. */
export class Requests {
  private cells = 0;
  private bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async count(cells: number, bytes = 0): Promise<void> {
    this.cells += cells;
    this.bytes += bytes;
    if (this.cells < cellsAtOnce && this.bytes < bytesAtOnce) return;
    await this.send();
  }

  async send(): Promise<void> {
    [this.cells, this.bytes] = [0, 0];
    await this.context.sync();
  }
}

/** Whole rows, in strips that a request can carry. */
export function strips<Row>(rows: readonly Row[], cellsIn: (row: Row) => number, bytesIn: (row: Row) => number) {
  const found: {
    readonly start: number;
    readonly rows: readonly Row[];
    readonly cells: number;
    readonly bytes: number;
  }[] = [];
  let [start, cells, bytes] = [0, 0, 0];
  for (const [index, row] of rows.entries()) {
    cells += cellsIn(row);
    bytes += bytesIn(row);
    if (cells < cellsAtOnce && bytes < bytesAtOnce && index < rows.length - 1) continue;
    found.push({ start, rows: rows.slice(start, index + 1), cells, bytes });
    [start, cells, bytes] = [index + 1, 0, 0];
  }
  return found;
}

/** Where a range is, once rowIndex, columnIndex, rowCount and columnCount are loaded. */
export function addressOf(range: Excel.Range, sheet: string): RangeAddress {
  return {
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
