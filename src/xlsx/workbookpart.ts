/** The workbook part of a package: its sheets, and where their parts lie. */
import type { Package } from "./package";
import { attributesOf, findElement, findElements, rootPrefix, structureOf } from "./xml";
import { ZipError } from "./zip";

export interface SheetPart {
  readonly name: string;
  /** What calculation chains and others know the sheet by. */
  readonly id: number;
  readonly hidden: boolean;
  /** Path of its part; null for what is no worksheet (chart sheets, macro sheets). */
  readonly path: string | null;
}

export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly activeSheet: number;
}

/** Throws a ZipError where the package holds no workbook. */
export function readWorkbookPart(file: Package): WorkbookPart {
  const path = file.related("", "officeDocument");
  if (path === null) throw new ZipError("damaged");
  const xml = file.text(path);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const relationships = new Map(file.relationships(path).map((relationship) => [relationship.id, relationship]));
  const list = findElement(structure, `${prefix}sheets`);
  if (!list) throw new ZipError("damaged");
  const sheets = findElements(structure, `${prefix}sheet`, list.tagEnd, list.end).map(
    ({ start, tagEnd }): SheetPart => {
      const attributes = attributesOf(xml.slice(start, tagEnd));
      const reference = [...attributes].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const relationship = relationships.get(reference);
      return {
        name: attributes.get("name") ?? "",
        id: Number(attributes.get("sheetId")),
        hidden: (attributes.get("state") ?? "visible") !== "visible",
        path: relationship?.type === "worksheet" && file.has(relationship.target) ? relationship.target : null,
      };
    },
  );
  const properties = firstTag(xml, structure, `${prefix}workbookPr`);
  const view = firstTag(xml, structure, `${prefix}workbookView`);
  return {
    path,
    sheets,
    date1904: isTrue(properties.get("date1904")),
    activeSheet: Number(view.get("activeTab") ?? 0),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function firstTag(xml: string, structure: string, name: string): Map<string, string> {
  const element = findElement(structure, name);
  return element ? attributesOf(xml.slice(element.start, element.tagEnd)) : new Map();
}
