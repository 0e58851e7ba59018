/** XML as a tree of elements, namespaces resolved to what they are about. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Null where the text is no XML. */
export function xmlTree(xml: string): XmlElement | null {
  const parser = new SaxesParser();
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let broken = false;
  parser.on("error", () => (broken = true));
  parser.on("opentag", ({ name, attributes }) => {
    const named = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
    const element = { name: local(name), attributes: Object.fromEntries(named), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)!.children.push(text));
  parser.write(xml).close();
  return broken ? null : ((root.children.find((child) => typeof child !== "string") as XmlElement | undefined) ?? null);
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((one) => one.name === name);
}

/** The attribute `val` of a child, as Word keeps most properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}
