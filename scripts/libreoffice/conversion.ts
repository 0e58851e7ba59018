/** The example workbook, converted to native formulas and to values, calculated by LibreOffice, against what it shows itself. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { callsIn } from "../../src/functions/formula";
import { exampleWorkbook } from "../../src/workbench/example";
import { cellName } from "../../src/workbook/address";
import type { Rectangle, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { write } from "../../src/xlsx/write";
import { changedCells, changedParts } from "../../test/support/parts";
import { cellsOf, differences } from "./cells";
import { run } from "./run";
import { calculatedByLibreOffice, read } from "./soffice";

export async function checkConversion(folder: string): Promise<boolean> {
  const at = (name: string) => path.join(folder, `${name}.xlsx`);
  writeFileSync(at("raw"), await write(exampleWorkbook()));
  await run(["recalc", at("raw"), "-o", at("example")]);
  const original = readFileSync(at("example"));
  const expected = await read(original);
  let passed = true;
  for (const target of ["native", "values"] as const) {
    await run(["convert", at("example"), "--to", target, "-o", at(target)]);
    const converted = readFileSync(at(target));
    const left = [...cellsOf(await read(converted)).values()].filter(
      ({ formula }) => callsIn(formula ?? "").length > 0,
    );
    const calculated = await calculatedByLibreOffice(folder, converted);
    if (!calculated) return false;
    const differing = differences(expected, calculated);
    for (const line of differing) console.log(line);
    console.log(
      `${target}: ${cellsOf(expected).size} cells, ${differing.length} differ in LibreOffice, ${left.length} still call our functions`,
    );
    const others = changedBesides(original, converted, expected);
    console.log(`${target}: changed besides the formulas: ${others.join(", ") || "nothing"}`);
    await run(["convert", at(target), "--to", "functions", "-o", at("restored")]);
    const same = shown(await read(readFileSync(at("restored")))) === shown(expected);
    console.log(`${target}, then restored: ${same ? "the same cells as before" : "cells differ from the original"}`);
    passed &&= differing.length === 0 && left.length === 0 && others.length === 0 && same;
  }
  return passed;
}

/** Parts and cells of the file that are not those of our formulas and yet not what they were, byte for byte. */
function changedBesides(original: Uint8Array, converted: Uint8Array, workbook: WorkbookSnapshot): string[] {
  const parts = changedParts(original, converted);
  const expected = /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|.*\.rels|xl\/comments\d+\.xml|xl\/drawings\/vml.*)$/;
  const added = `xl/worksheets/sheet${workbook.sheets.length + 1}.xml`;
  return parts.flatMap((part) => {
    const sheet = workbook.sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1] ?? 0) - 1];
    if (!sheet) return expected.test(part) || part === added ? [] : [part];
    const ours = sheet.cells
      .filter(({ formula }) => callsIn(formula ?? "").length > 0)
      .flatMap(({ row, column, spill = { rows: 1, columns: 1 } }) => cellsIn({ row, column, ...spill }));
    return changedCells(original, converted, part)
      .filter((name) => !ours.includes(name))
      .map((name) => `${sheet.name}!${name}`);
  });
}

function cellsIn({ row, column, rows, columns }: Rectangle): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellName(row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** What a reader sees of every cell, and its formula. */
function shown(workbook: WorkbookSnapshot): string {
  return JSON.stringify(
    [...cellsOf(workbook)].map(([name, { value, formula, style }]) => [name, value ?? "", formula, style]).sort(),
  );
}
