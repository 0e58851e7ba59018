/** Header cells of tables, whose text is the name of a column that formulas refer to. */
import { message } from "../../language/messages";
import { cellName } from "../../workbook/address";
import type { CellEdit } from "../../workbook/snapshot";
import type { Package } from "../package";
import type { TablePart } from "../tables";
import { encodeEscapes } from "../escapes";
import { escapeText, findElements, rootPrefix, splice, structureOf, withAttribute } from "../xml";
import { PatchProblem } from "./problem";

/** Throws a PatchProblem where the new text cannot be a column's name, or a formula uses the old one. */
export function renameColumns(
  file: Package,
  sheet: string,
  tables: readonly TablePart[],
  edits: readonly CellEdit[],
): void {
  for (const { path, snapshot } of tables) {
    if (!snapshot.headerRow) continue;
    const { range } = snapshot;
    const columns = [...snapshot.columns];
    for (const edit of edits) {
      if (edit.row !== range.row || (edit.kind !== "value" && edit.kind !== "formula")) continue;
      const index = edit.column - range.column;
      const old = columns[index];
      if (old === undefined || edit.value === old) continue;
      const text = edit.kind === "value" && typeof edit.value === "string" ? edit.value.trim() : "";
      const taken = columns.some((name, other) => other !== index && name.toLowerCase() === text.toLowerCase());
      if (text === "" || taken || isUsed(file, old)) {
        const cell = cellName(edit.row, edit.column);
        throw new PatchProblem(message("tableHeader", { sheet, cell, table: snapshot.name, column: old }));
      }
      columns[index] = text;
    }
    const changed = columns.flatMap((name, index) => (name === snapshot.columns[index] ? [] : [index]));
    if (changed.length === 0) continue;
    const xml = file.text(path);
    const structure = structureOf(xml);
    const elements = findElements(structure, `${rootPrefix(structure)}tableColumn`);
    const splices = changed.map((index) => {
      const { start, tagEnd } = elements[index]!;
      const name = encodeEscapes(columns[index]!).replaceAll("\n", "_x000a_");
      return { start, end: tagEnd, text: withAttribute(xml.slice(start, tagEnd), "name", name) };
    });
    file.setText(path, splice(xml, splices));
  }
}

/** Whether a formula anywhere may refer to a column of this name. */
function isUsed(file: Package, column: string): boolean {
  const quoted = column.replace(/['#[\]@]/g, "'$&");
  const forms = [column, quoted].map(escapeText).flatMap((name) => [`[${name}]`, `@${name}]`]);
  return file.parts
    .filter((part) => /^xl\/(?:workbook\.xml|(?:worksheets|tables|charts)\/[^/]*\.xml)$/.test(part))
    .some((part) => forms.some((form) => file.text(part).includes(form)));
}
