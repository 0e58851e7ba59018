/** Every documented example, calculated by LibreOffice with our functions as its add-in. */
import path from "node:path";
import { unzipSync } from "fflate";
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../../src/functions/agreement";
import { formulaFor, namespace } from "../../src/functions/formula";
import type { Cell, Matrix } from "../../src/functions/values";
import { isMatrix } from "../../src/functions/values";
import type { CellSnapshot } from "../../src/workbook/snapshot";
import { describeCell } from "../../src/workbook/values";
import { write } from "../../src/xlsx/write";
import { keep } from "../keep.mjs";
import { extension } from "./extension/files";
import { calculatedByLibreOffice } from "./soffice";

export async function checkAddin(folder: string): Promise<boolean> {
  const extensions = path.join(folder, "extensions");
  unpack(await extension(PROJECT_ROOT), path.join(extensions, "wq"));
  const entered = examples();
  const cells = entered.map(({ row, formula, wanted }): CellSnapshot => {
    const [rows, columns] = [wanted.length, wanted[0]!.length];
    return {
      row,
      column: 0,
      value: null,
      formula: inFiles(formula),
      ...(rows * columns > 1 && { spill: { rows, columns } }),
    };
  });
  const file = await write({ sheets: [{ name: "examples", cells }], styles: [], names: [], settings: {} });
  const workbook = await calculatedByLibreOffice(folder, file, extensions);
  if (!workbook) return false;
  const found = valuesOf(workbook.sheets[0]!.cells);
  const wrong = entered.filter(({ id, row, formula, wanted, decimals }) => {
    const shown = wanted.map((line, down) => line.map((_, right) => found.get(`${row + down} ${right}`) ?? null));
    const same = agrees(
      shown,
      wanted.map((line) => line.map(asCalcShows)),
      decimals,
    );
    if (!same) console.log(`${id}: ${formula}: ${shown.flat().map(describeCell).join(" ")}`);
    return !same;
  });
  console.log(`add-in: ${entered.length - wrong.length} examples passed, ${wrong.length} failed`);
  return wrong.length === 0;
}

/** People type WQ.QUOTA; files of LibreOffice name the add-in in full. */
function inFiles(formula: string): string {
  return formula.replace(`=${namespace}.`, `=ORG.WATERQUOTA.${namespace}.`);
}

function unpack(archive: Uint8Array, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    keep(path.join(folder, name), content);
  }
}

/** Below each other, with room for what they fill. */
function examples() {
  let next = 0;
  return catalogue.flatMap(({ id, examples: documented }) =>
    documented.map(({ arguments: given, result, decimals }) => {
      const wanted: Matrix = isMatrix(result) ? result : [[result]];
      const row = next;
      next += wanted.length + 1;
      return { id, row, formula: formulaFor(id, given), wanted, decimals };
    }),
  );
}

/** An add-in of Calc gives no truth values. */
function asCalcShows(cell: Cell): Cell {
  return typeof cell === "boolean" ? Number(cell) : cell;
}

function valuesOf(cells: readonly CellSnapshot[]): Map<string, Cell> {
  const values = new Map<string, Cell>();
  for (const { row, column, value, spilled = [] } of cells) {
    values.set(`${row} ${column}`, value);
    spilled.forEach((line, down) => line.forEach((cell, right) => values.set(`${row + down} ${column + right}`, cell)));
  }
  return values;
}
