/** The mark of dynamic array formulas ([MS-XLSX] 2.2.4.7): without it Excel opens them as `=@…` with one value. */
import type { Package } from "../package";
import type { Child } from "../xml";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  findElement,
  rootPrefix,
  splice,
  structureOf,
  withAttribute,
  XmlError,
} from "../xml";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const dynamicNamespace = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** Gives the number for the attribute `cm` of cells; when first asked, the part that explains it is made or completed. */
export function dynamicArrayMetadata(file: Package, workbook: string): () => number {
  let number: number | undefined;
  return () => (number ??= establish(file, workbook));
}

function establish(file: Package, workbook: string): number {
  const path = file.related(workbook, "sheetMetadata") ?? newMetadata(file, workbook);
  const found = numberIn(file.text(path));
  if (found !== null) return found;
  const completed = complete(file.text(path));
  file.setText(path, completed);
  return numberIn(completed)!;
}

function newMetadata(file: Package, workbook: string): string {
  const path = file.has("xl/metadata.xml") ? file.freePart("xl/metadata#.xml") : "xl/metadata.xml";
  file.setText(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${namespace}"></metadata>`,
  );
  file.relate(workbook, "sheetMetadata", path);
  file.setContentType(path, contentType);
  return path;
}

interface Metadata {
  readonly prefix: string;
  readonly root: Child;
  readonly children: readonly Child[];
  readonly inside: (child: Child) => readonly Child[];
}

function metadataOf(xml: string): Metadata {
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const root = findElement(structure, `${prefix}metadata`);
  if (!root) throw new XmlError();
  const inside = (child: { tagEnd: number; end: number; start: number }) =>
    childrenOf(structure, child.tagEnd, contentEnd(structure, child));
  return { prefix, root: { ...root, name: `${prefix}metadata` }, children: inside(root), inside };
}

/** The first cell metadata (counted from 1) that says "dynamic array" and nothing else. */
function numberIn(xml: string): number | null {
  const { prefix, children, inside } = metadataOf(xml);
  const list = (name: string) => children.filter((child) => child.name === prefix + name);
  const tag = (child: Child) => attributesOf(xml.slice(child.start, child.tagEnd));
  const types = list("metadataTypes").flatMap(inside);
  const type = types.findIndex((child) => tag(child).get("name") === "XLDAPR") + 1;
  const future = list("futureMetadata").find((child) => tag(child).get("name") === "XLDAPR");
  if (type === 0 || !future) return null;
  const dynamic = inside(future).map(({ start, end }) =>
    /fDynamic\s*=\s*["'](?:1|true)["']/.test(xml.slice(start, end)),
  );
  const blocks = list("cellMetadata").flatMap(inside);
  const place = blocks.findIndex((block) => {
    const records = inside(block).map(tag);
    return (
      records.length === 1 && Number(records[0]!.get("t")) === type && dynamic[Number(records[0]!.get("v"))] === true
    );
  });
  return place < 0 ? null : place + 1;
}

/** With a type, a block and a cell metadata of our own behind those that are there. */
function complete(before: string): string {
  let xml = before;
  const count = (list: string, named: string | null) => {
    const { prefix, children, inside } = metadataOf(xml);
    const found = children.find(
      (child) =>
        child.name === prefix + list &&
        (named === null || attributesOf(xml.slice(child.start, child.tagEnd)).get("name") === named),
    );
    return { prefix, found, size: found ? inside(found).length : 0 };
  };
  const append = (
    list: string,
    named: string | null,
    write: (prefix: string) => string,
    before: readonly string[],
  ): number => {
    const { prefix, found, size } = count(list, named);
    const item = write(prefix);
    if (found) {
      const tag = withAttribute(xml.slice(found.start, found.tagEnd), "count", String(size + 1));
      const end = contentEnd(xml, found);
      xml = splice(xml, [
        { start: found.start, end: found.tagEnd, text: tag },
        { start: end, end, text: item },
      ]);
      return size;
    }
    const { root, children } = metadataOf(xml);
    const next = children.find((child) => before.includes(child.name.slice(prefix.length)));
    const at = next?.start ?? contentEnd(xml, root);
    const name = named === null ? "" : ` name="${named}"`;
    xml = splice(xml, [{ start: at, end: at, text: `<${prefix}${list}${name} count="1">${item}</${prefix}${list}>` }]);
    return 0;
  };
  const type =
    append(
      "metadataTypes",
      null,
      (prefix) =>
        `<${prefix}metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`,
      ["metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"],
    ) + 1;
  const block = append(
    "futureMetadata",
    "XLDAPR",
    (prefix) =>
      `<${prefix}bk><${prefix}extLst><${prefix}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${dynamicNamespace}" fDynamic="1" fCollapsed="0"/></${prefix}ext></${prefix}extLst></${prefix}bk>`,
    ["cellMetadata", "valueMetadata", "extLst"],
  );
  append("cellMetadata", null, (prefix) => `<${prefix}bk><${prefix}rc t="${type}" v="${block}"/></${prefix}bk>`, [
    "valueMetadata",
    "extLst",
  ]);
  return xml;
}
