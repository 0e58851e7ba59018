/** The text of a Word paragraph as it prints: with formulas, raised text and the results of fields; without what was deleted or hidden. */
import { superscript } from "../wording";
import type { XmlElement } from "../xmltree";
import { child, elementsOf, valueOf } from "../xmltree";

/** `Fallback` repeats for old programs what is there already; what was moved away stands where it was moved to. */
const leftOut = new Set([
  "Fallback",
  "moveFrom",
  "del",
  "delText",
  "instrText",
  "pPr",
  "rPr",
  "tbl",
  "txbxContent",
  "rt",
  "sdtPr",
]);

export interface RunNotes {
  /** The mark that a reference to a footnote prints. */
  readonly footnoteMark: (id: string) => string;
  readonly onPageBreak: () => void;
}

export function runText(element: XmlElement, notes: RunNotes): string {
  const inside = () => elementsOf(element).map((one) => (leftOut.has(one.name) ? "" : runText(one, notes)));
  switch (element.name) {
    case "t":
      return element.children.filter((part) => typeof part === "string").join("");
    case "tab":
      return "\t";
    case "br":
      if (element.attributes["type"] !== "page") return "\n";
      notes.onPageBreak();
      return "";
    case "cr":
      return "\n";
    case "lastRenderedPageBreak":
      notes.onPageBreak();
      return "";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbol(element);
    case "footnoteReference":
    case "endnoteReference":
      return superscript(notes.footnoteMark(element.attributes["id"] ?? ""));
    case "r":
      return run(element, inside().join(""));
    case "sup":
      return superscript(inside().join(""));
    case "f":
      return inside().filter(Boolean).join("/");
    default:
      return inside().join("");
  }
}

function run(element: XmlElement, text: string): string {
  const properties = child(element, "rPr");
  const hidden = child(properties, "vanish") ?? child(properties, "webHidden");
  if (hidden && hidden.attributes["val"] !== "0" && hidden.attributes["val"] !== "false") return "";
  return valueOf(properties, "vertAlign") === "superscript" ? superscript(text) : text;
}

/** A character of a symbol font; the private ones stand for what is 0xF000 below. */
function symbol({ attributes }: XmlElement): string {
  const code = parseInt(attributes["char"] ?? "", 16);
  if (!(code > 0)) return "";
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return symbolFont[plain] ?? String.fromCodePoint(plain);
}

const symbolFont: Readonly<Record<number, string>> = {
  0xa3: "≤",
  0xb3: "≥",
  0xb1: "±",
  0xb4: "×",
  0xd7: "·",
  0xb0: "°",
  0x7e: "~",
  0x6c: "λ",
  0x6a: "φ",
};
