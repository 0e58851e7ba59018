/** Sheets added to a workbook, taken away, or given another name. */
import type { Package } from "../package";
import { relationshipsPart } from "../package";
import type { SheetPart, WorkbookPart } from "../workbookpart";
import {
  attributesOf,
  contentEnd,
  escapeAttribute,
  findElement,
  findElements,
  rootPrefix,
  splice,
  structureOf,
  withAttribute,
  XmlError,
} from "../xml";
import type { SheetNames } from "../formulas/rename";
import { renameInFormula } from "../formulas/rename";
import { renameInParts } from "./references";
import { rewriteNames } from "./workbook";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Puts a sheet last; returns the path of its part. */
export function addSheet(file: Package, workbook: string, name: string, hidden: boolean, text: string): string {
  const path = file.freePart("xl/worksheets/sheet#.xml");
  file.setText(path, text);
  file.setContentType(path, contentType);
  const id = file.relate(workbook, "worksheet", path);
  const { xml, prefix, list, elements } = sheetList(file, workbook);
  const numbers = elements.map(({ attributes }) => Number(attributes.get("sheetId")));
  const state = hidden ? ' state="hidden"' : "";
  const element = `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...numbers) + 1}"${state} xmlns:r="${office}" r:id="${id}"/>`;
  const at = contentEnd(xml, list);
  file.setText(workbook, splice(xml, [{ start: at, end: at, text: element }]));
  return path;
}

/** `replaced` go away as well, but what referred to them will find a sheet of the name given. */
export function renameAndRemoveSheets(
  file: Package,
  workbook: WorkbookPart,
  changed: SheetNames,
  replaced: ReadonlyMap<string, string>,
): void {
  if (changed.size + replaced.size === 0) return;
  const gone = workbook.sheets.filter(({ name }) => changed.get(name) === null || replaced.has(name));
  for (const sheet of gone) removeParts(file, workbook.path, sheet);
  const names: SheetNames = new Map([...changed, ...[...replaced].filter(([name, by]) => name !== by)]);
  renameInParts(file, names);
  renameInAttributes(file, names);
  // Names that only one sheet knows count the sheets.
  const kept = workbook.sheets.map((sheet, index) => ({ sheet, index })).filter(({ sheet }) => !gone.includes(sheet));
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  rewriteNames(file, workbook.path, ({ formula, scope }) => {
    const moved = scope === null ? null : places.get(scope);
    return moved === undefined ? null : { formula: renameInFormula(formula, names), scope: moved };
  });
  const { xml, elements } = sheetList(file, workbook.path);
  const changes = elements.flatMap(({ start, tagEnd, end, attributes }) => {
    const name = attributes.get("name") ?? "";
    const renamed = names.get(name);
    if (renamed === null || replaced.has(name)) return [{ start, end, text: "" }];
    if (renamed === undefined) return [];
    return [{ start, end: tagEnd, text: withAttribute(xml.slice(start, tagEnd), "name", renamed) }];
  });
  const active = activeTab(xml, places);
  file.setText(workbook.path, splice(xml, [...changes, ...active]));
}

function activeTab(xml: string, places: ReadonlyMap<number, number>) {
  const structure = structureOf(xml);
  return findElements(structure, `${rootPrefix(structure)}workbookView`).flatMap(({ start, tagEnd }) => {
    const tag = xml.slice(start, tagEnd);
    const attributes = attributesOf(tag);
    const changed = (["activeTab", "firstSheet"] as const).reduce((text, name) => {
      const place = attributes.get(name);
      return place === undefined ? text : withAttribute(text, name, String(places.get(Number(place)) ?? 0));
    }, tag);
    return changed === tag ? [] : [{ start, end: tagEnd, text: changed }];
  });
}

/** The sheet with all that only it refers to: drawings, tables, notes. */
function removeParts(file: Package, workbook: string, sheet: SheetPart): void {
  if (sheet.path === null) return;
  file.unrelate(workbook, sheet.path);
  const referrers = new Map<string, Set<string>>();
  const owners = file.parts.filter((part) => file.has(relationshipsPart(part)));
  for (const owner of ["", ...owners]) {
    for (const { target, external } of file.relationships(owner)) {
      if (!external) referrers.set(target, (referrers.get(target) ?? new Set()).add(owner));
    }
  }
  const waiting = [sheet.path];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const targets = file.relationships(part).filter(({ external }) => !external);
    file.remove(part);
    for (const { target } of targets) {
      const left = referrers.get(target);
      left?.delete(part);
      if (left?.size === 0 && file.has(target)) waiting.push(target);
    }
  }
}

/** Links to places in the workbook, and the sources of pivot tables. */
function renameInAttributes(file: Package, names: SheetNames): void {
  for (const part of file.parts) {
    const links = /^xl\/worksheets\/[^/]*\.xml$/.test(part);
    const caches = /^xl\/pivotCache\/[^/]*\.xml$/.test(part);
    if (!links && !caches) continue;
    const xml = file.text(part);
    const structure = structureOf(xml);
    const prefix = rootPrefix(structure);
    const element = links ? "hyperlink" : "worksheetSource";
    const attribute = links ? "location" : "sheet";
    const changes = findElements(structure, prefix + element).flatMap(({ start, tagEnd }) => {
      const tag = xml.slice(start, tagEnd);
      const before = attributesOf(tag).get(attribute);
      if (before === undefined) return [];
      const after = links ? renameInFormula(before, names) : (names.get(before) ?? before);
      return after === before ? [] : [{ start, end: tagEnd, text: withAttribute(tag, attribute, after) }];
    });
    if (changes.length > 0) file.setText(part, splice(xml, changes));
  }
}

function sheetList(file: Package, workbook: string) {
  const xml = file.text(workbook);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const list = findElement(structure, `${prefix}sheets`);
  if (!list) throw new XmlError();
  const elements = findElements(structure, `${prefix}sheet`, list.tagEnd, list.end).map((element) => ({
    ...element,
    attributes: attributesOf(xml.slice(element.start, element.tagEnd)),
  }));
  return { xml, prefix, list, elements };
}
