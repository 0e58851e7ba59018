/** Lines above tables: captions (`表 4.2-5 …`, `续表1`, `表B.1 …（续）`) and units (`单位：m³/t`). */
import { oneLine } from "./wording";

export interface Caption {
  /** "" for a bare 续表. */
  readonly number: string;
  readonly text: string;
  readonly continued: boolean;
}

const pattern =
  /^(续\s*|附\s*)?表\s*([A-Z]?\s?\d+(?:\s?[.．\-–—－]\s?\d+)*|[A-Z]\s?[.．]?\s?\d+|[一二三四五六七八九十]+)?(?![\u4e00-\u9fff]*(?:所示|可知|可见|可以看出))\s*[:：]?\s*(.*)$/;

/** What a line says as a caption; null where it is none (`表4.2-1 所示`, a sentence about a table). */
export function captionOf(line: string): Caption | null {
  const text = oneLine(line);
  if (/^\s*[（(]?\s*(续表|上表续|续上表)\s*[）)]?\s*$/.test(text)) return { number: "", text: "", continued: true };
  const match = pattern.exec(text);
  if (!match || text.length > 120 || isSentence(text)) return null;
  const [, before = "", number = "", rest = ""] = match;
  if (number === "" && !before.startsWith("续")) return null;
  const continued = before.startsWith("续") || /[（(]\s*续(?:表|完)?\s*\d*\s*[）)]|续表?\s*\d*\s*$/.test(rest);
  return {
    number: tidyNumber(number),
    text: rest.replace(/\s*[（(]\s*续(?:表|完)?\s*\d*\s*[）)]|\s*续表?\s*\d*\s*$/g, "").trim(),
    continued,
  };
}

/** Whether a line states the unit of the table below it: `单位：m³/t`, `（计量单位为t）`. */
export function statesUnit(line: string): boolean {
  return /^[（(]?\s*(?:计量|定额)?单位\s*(?:[:：]|为)/.test(line);
}

function isSentence(text: string): boolean {
  return /[。；;]$/.test(text) || /^表\s*[\d.\-–—A-Z]*\s*(?:中|内|为|是|给出|列出|可|所|的|、|和|及|，|,)/.test(text);
}

function tidyNumber(number: string): string {
  return number
    .replace(/\s+/g, "")
    .replace(/[．]/g, ".")
    .replace(/[–—－]/g, "-");
}
