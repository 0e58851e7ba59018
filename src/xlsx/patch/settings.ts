/** Settings of ours in the custom properties of the document. */
import type { Package } from "../package";
import { settingPrefix } from "../settings";
import { encodeEscapes } from "../escapes";
import type { Splice } from "../xml";
import {
  attributesOf,
  childrenOf,
  contentEnd,
  escapeAttribute,
  escapeText,
  findElement,
  rootPrefix,
  splice,
  structureOf,
  XmlError,
} from "../xml";

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The identifier that all custom properties carry. */
const format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function setSettings(file: Package, settings: Readonly<Record<string, string | null>>): void {
  const entries = Object.entries(settings);
  if (entries.length === 0) return;
  const path = file.related("", "custom-properties") ?? newProperties(file);
  const xml = file.text(path);
  const structure = structureOf(xml);
  const prefix = rootPrefix(structure);
  const root = findElement(structure, `${prefix}Properties`);
  if (!root) throw new XmlError();
  const existing = childrenOf(structure, root.tagEnd, contentEnd(structure, root)).map((child) => ({
    ...child,
    attributes: attributesOf(xml.slice(child.start, child.tagEnd)),
  }));
  let next = Math.max(1, ...existing.map(({ attributes }) => Number(attributes.get("pid") ?? 0))) + 1;
  const changes: Splice[] = [];
  let added = "";
  for (const [name, value] of entries) {
    const old = existing.find(({ attributes }) => attributes.get("name") === settingPrefix + name);
    const element = (pid: number) =>
      `<${prefix}property fmtid="${format}" pid="${pid}" name="${escapeAttribute(settingPrefix + name)}"><vt:lpwstr xmlns:vt="${types}">${escapeText(encodeEscapes(value ?? ""))}</vt:lpwstr></${prefix}property>`;
    if (old) {
      const text = value === null ? "" : element(Number(old.attributes.get("pid")));
      changes.push({ start: old.start, end: old.end, text });
    } else if (value !== null) added += element(next++);
  }
  const end = contentEnd(xml, root);
  file.setText(path, splice(xml, [...changes, ...(added === "" ? [] : [{ start: end, end, text: added }])]));
}

function newProperties(file: Package): string {
  const path = "docProps/custom.xml";
  file.setText(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${namespace}" xmlns:vt="${types}"></Properties>`,
  );
  file.setContentType(path, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  file.relate("", "custom-properties", path);
  return path;
}
