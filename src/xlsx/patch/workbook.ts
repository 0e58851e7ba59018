/** Changes to the workbook part: calculation, names, the list of sheets. */
import { unescapeXml } from "../xml";
import type { DefinedName } from "../../workbook/snapshot";
import { storedFormula } from "../formulas/stored";
import type { Package } from "../package";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  contentOf,
  escapeAttribute,
  escapeText,
  findElement,
  rootPrefix,
  splice,
  structureOf,
  withAttribute,
  XmlError,
} from "../xml";

const order =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames
calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects
extLst`.split(/\s+/);

/** Has Excel calculate everything when it opens the file, or not. */
export function calculateOnLoad(file: Package, workbook: string, wanted = true): void {
  const xml = file.text(workbook);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const found = findElement(structure, `${prefix}calcPr`);
  if (found) {
    const before = xml.slice(found.start, found.tagEnd);
    const marked = withAttribute(before, "fullCalcOnLoad", wanted ? "1" : null);
    const known = Number(attributesOf(before).get("calcId") ?? 0) > 0;
    // Excel calculates what an unknown or older engine has calculated; this is the number of its own.
    const tag = wanted || known ? marked : withAttribute(marked, "calcId", "191029");
    file.setText(workbook, splice(xml, [{ start: found.start, end: found.tagEnd, text: tag }]));
    return;
  }
  if (wanted) file.setText(workbook, insertInWorkbook(xml, "calcPr", `<${prefix}calcPr fullCalcOnLoad="1"/>`));
}

/** The list of formulas in the order to calculate; Excel makes it anew. An entry without a formula would count as damage. */
export function dropCalculationChain(file: Package, workbook: string): void {
  const chain = file.related(workbook, "calcChain");
  if (chain === null) return;
  file.unrelate(workbook, chain);
  file.remove(chain);
}

/** Names set anew; one of the same name and scope is replaced. */
export function setNames(
  file: Package,
  workbook: string,
  names: readonly DefinedName[],
  sheets: readonly string[],
): void {
  for (const { name, refersTo, sheet } of names) {
    const scope = sheet === undefined ? null : sheets.indexOf(sheet);
    const xml = file.text(workbook);
    const structure = structureOf(xml);
    const prefix = rootPrefix(structure);
    const local = scope === null ? "" : ` localSheetId="${scope}"`;
    const formula = escapeText(storedFormula(refersTo));
    const element = `<${prefix}definedName name="${escapeAttribute(name)}"${local}>${formula}</${prefix}definedName>`;
    const list = findElement(structure, `${prefix}definedNames`);
    if (!list) {
      const whole = `<${prefix}definedNames>${element}</${prefix}definedNames>`;
      file.setText(workbook, insertInWorkbook(xml, "definedNames", whole));
      continue;
    }
    const existing = childrenOf(structure, list.tagEnd, contentEnd(structure, list)).find((child) => {
      const attributes = attributesOf(xml.slice(child.start, child.tagEnd));
      const sameName = attributes.get("name")?.toLowerCase() === name.toLowerCase();
      return sameName && (attributes.get("localSheetId") ?? null) === (scope === null ? null : String(scope));
    });
    const end = contentEnd(xml, list);
    const place = existing ? { start: existing.start, end: existing.end } : { start: end, end };
    file.setText(workbook, splice(xml, [{ ...place, text: element }]));
  }
}

/** The window of a new workbook: which sheet is in front (counted from 0), in a size to work in. */
export function setWindow(file: Package, workbook: string, activeSheet: number): void {
  const xml = file.text(workbook);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const tag = `<${prefix}workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="${activeSheet}"/>`;
  const view = findElement(structure, `${prefix}workbookView`);
  const whole = `<${prefix}bookViews>${tag}</${prefix}bookViews>`;
  const text = view
    ? splice(xml, [{ start: view.start, end: view.end, text: tag }])
    : insertInWorkbook(xml, "bookViews", whole);
  file.setText(workbook, text);
}

function insertInWorkbook(xml: string, name: string, element: string): string {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const root = findElement(structure, `${prefix}workbook`);
  if (!root) throw new XmlError();
  const place = order.indexOf(name);
  const next = childrenOf(structure, root.tagEnd, contentEnd(structure, root)).find(
    (child) => order.indexOf(child.name.slice(prefix.length)) > place,
  );
  const at = next?.start ?? contentEnd(xml, root);
  return splice(xml, [{ start: at, end: at, text: element }]);
}

/** The names of the workbook as the file keeps them, rewritten one by one; null takes a name away. */
export function rewriteNames(
  file: Package,
  workbook: string,
  rewrite: (name: {
    readonly formula: string;
    readonly scope: number | null;
  }) => { formula: string; scope: number | null } | null,
): void {
  const xml = file.text(workbook);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const list = findElement(structure, `${prefix}definedNames`);
  if (!list) return;
  const children = childrenOf(structure, list.tagEnd, contentEnd(structure, list));
  const changes = children.flatMap((child) => {
    const tag = xml.slice(child.start, child.tagEnd);
    const local = attributesOf(tag).get("localSheetId");
    const before = { formula: unescapeXml(contentOf(xml, child)), scope: local === undefined ? null : Number(local) };
    const after = rewrite(before);
    if (after === null) return [{ start: child.start, end: child.end, text: "" }];
    if (after.formula === before.formula && after.scope === before.scope) return [];
    const scoped = withAttribute(tag, "localSheetId", after.scope === null ? null : String(after.scope));
    return [{ start: child.start, end: child.end, text: `${scoped}${escapeText(after.formula)}</${child.name}>` }];
  });
  const gone = changes.filter(({ text }) => text === "").length;
  // An empty list is not allowed.
  const all = gone === children.length ? [{ start: list.start, end: list.end, text: "" }] : changes;
  file.setText(workbook, splice(xml, all));
}
