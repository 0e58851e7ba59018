/** Constants in braces: the engine cuts texts at the commas in them, and takes those that read like numbers or days for such. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject } from "@univerjs/engine-formula";
import { errorCodes, Failure } from "../../../language/failure";
import type { Cell } from "../../../workbook/values";
import { writeObject } from "../valueObjects";

/** What the engine keeps to itself of an array. */
interface Formatting {
  _rowCount: number;
  _columnCount: number;
  _formatValue(raw: unknown): BaseValueObject[][];
}

/** For all workbooks of the process: to be called once. */
export function mendArrayConstants(): void {
  const prototype = ArrayValueObject.prototype as unknown as Formatting;
  const format = prototype._formatValue;
  prototype._formatValue = function (raw) {
    const rows = typeof raw === "string" ? constantsIn(raw) : null;
    if (!rows) return format.call(this, raw);
    this._rowCount = rows.length;
    this._columnCount = Math.max(...rows.map(({ length }) => length));
    return rows;
  };
}

const element = /\s*("(?:[^"]|"")*"|[^,;"]*?)\s*([,;]|$)/gsy;

/** Null where the text is no constant of rows. */
function constantsIn(raw: string): BaseValueObject[][] | null {
  const inner = /^\s*\{(.*)\}\s*$/s.exec(raw)?.[1];
  if (inner === undefined) return null;
  const rows: BaseValueObject[][] = [[]];
  element.lastIndex = 0;
  for (let found = element.exec(inner); found; found = element.exec(inner)) {
    rows.at(-1)!.push(writeObject(constantOf(found[1]!)));
    if (found[2] === "") return rows;
    if (found[2] === ";") rows.push([]);
  }
  return null;
}

function constantOf(text: string): Cell {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const error = errorCodes.find((code) => code === text.toUpperCase());
  return error ? new Failure(error) : text;
}
