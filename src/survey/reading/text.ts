/** The words in a cell. */
import type { Cell } from "../../workbook/values";
import { describeCell } from "../../workbook/values";

/** Without spaces at its ends and line breaks inside; null where nothing is left. */
export function cleaned(cell: Cell): string | null {
  const text = typeof cell === "string" ? cell : describeCell(cell);
  if (text !== "" && !unusual.test(text)) return text;
  const clean = /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  return clean === "" ? null : ticked(clean);
}

/** Without any of these a text has nothing to clean, and no box. */
const unusual = /[\s□☐☑☒√✓✔■[]/;

const boxes = /[□☐☑☒]|[√✓✔■]\s*[□☐]|\[\s*[√✓✔]?\s*\]/;

/** What is ticked of "□地表水 ☑地下水" or "是□ 否☑"; null where nothing is. A text without boxes stays as it is. */
export function ticked(text: string): string | null {
  if (!boxes.test(text)) return text;
  const plain = text
    .replace(/[[(（]\s*[√✓✔xX]\s*[\])）]|[□☐]\s*[√✓✔]|[√✓✔]\s*[□☐]|[☒■√✓✔]/g, "☑")
    .replace(/[[(（]\s*[\])）]|☐/g, "□");
  const before = /^[\s、，,；;/]*[☑□]/.test(plain);
  const options = before ? /([☑□])([^☑□]*)/g : /([^☑□]*)([☑□])/g;
  const found = [...plain.matchAll(options)].map(([, first, second]) => {
    const [box, words] = before ? [first, second] : [second, first];
    return { isTicked: box === "☑", words: words!.replace(/^[\s、，,；;/]+|[\s、，,；;/]+$/g, "") };
  });
  const chosen = found.filter(({ isTicked }) => isTicked);
  // "□□有限公司" is a name that somebody has made unknown.
  if (found.some(({ words }) => words === "") || (chosen.length === 0 && found.length < 2)) return text;
  return chosen.map(({ words }) => words).join("、") || null;
}

const ditto = /^(?:同上|同前|同左上|[〃″"“”„'']{1,2}|''|ditto)$/i;

/** "同上", "〃": whoever filled the sheet says that the value above holds. */
export function isDitto(text: string): boolean {
  return ditto.test(text);
}
