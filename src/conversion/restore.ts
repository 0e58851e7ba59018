/** Bringing back the functions of a converted cell, and only where nobody has changed it since. */
import { isFailure } from "../language/failure";
import { fingerprint32 } from "../language/fingerprint";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { Token } from "../workbook/tokens";
import { tokensOf } from "../workbook/tokens";
import type { Matrix } from "../functions/values";
import type { Kept } from "./notes";

/** A check over the formulas of an area; how programs write numbers, spaces, upper case and quotes anew does not count. */
export function formulasCheck(formulas: readonly (readonly (string | null)[])[]): string {
  const texts = formulas.map((row) => row.map((formula) => plain(formula ?? "=").map(({ text }) => text)));
  return digest(JSON.stringify(texts));
}

/** A check over values, to ten digits: hosts keep twelve to fifteen. */
export function valuesCheck(values: Matrix): string {
  return digest(
    JSON.stringify(
      values.map((row) =>
        row.map((cell) => {
          if (isFailure(cell)) return cell.code;
          return typeof cell === "number" ? Number(cell.toPrecision(10)) : (cell ?? "");
        }),
      ),
    ),
  );
}

/** The formula to bring back. `area`: the cell as it is called now; `native`: what its original converts to there. */
export function restoredFormula(
  { original, check, area }: Kept,
  now: { readonly area: string; readonly formulas: readonly (readonly (string | null)[])[] },
  native: () => string | Message,
): string | Message {
  const changed = message("restoreChanged", { original });
  if (formulasCheck(now.formulas) === check && now.area === area) return original;
  const formula = now.formulas.flat().length === 1 ? now.formulas[0]![0]! : null;
  if (formula === null) return changed;
  // Cells were moved, copied or inserted: the references of the native formula have followed, and tell how.
  const expected = native();
  if (typeof expected !== "string") return changed;
  return followed(original, expected, formula) ?? changed;
}

/** The original with its references as they have become; null where the formulas differ in more than references. */
function followed(original: string, expected: string, now: string): string | null {
  const [before, after] = [plain(expected), plain(now)];
  if (before.length !== after.length) return null;
  const moved = new Map<string, string>();
  for (const [index, token] of before.entries()) {
    const other = after[index]!;
    if (token.kind !== other.kind) return null;
    if (token.kind !== "reference") {
      if (token.text !== other.text) return null;
      continue;
    }
    const key = sheetBefore(before, index) + token.text;
    if ((moved.get(key) ?? other.text) !== other.text) return null;
    moved.set(key, other.text);
  }
  const tokens = tokensOf(original.slice(1));
  let text = "=";
  for (const [index, token] of tokens.entries()) {
    const found =
      token.kind === "reference" ? moved.get(sheetBefore(tokens, index) + token.text.toUpperCase()) : token.text;
    if (found === undefined) return null;
    text += found;
  }
  return text;
}

function sheetBefore(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1]?.text ?? "";
  const sheet = before === "!" ? `${tokens[index - 2]?.text ?? ""}!` : before.endsWith("!") ? unquoted(before) : "";
  return sheet.toUpperCase();
}

/** Without spaces, in upper case, numbers as numbers. */
function plain(formula: string): Token[] {
  return tokensOf(formula.slice(1)).flatMap((token): Token[] => {
    const { kind, text } = token;
    if (text.startsWith('"')) return [token];
    if (text.trim() === "") return [];
    if (/^\d/.test(text) && kind === "text") return [{ kind, text: String(Number(text)) }];
    const name = unquoted(text).toUpperCase();
    // 'Sheet'! and Sheet! mean the same.
    return name.endsWith("!") && name.length > 1
      ? [
          { kind: "name", text: name.slice(0, -1) },
          { kind: "text", text: "!" },
        ]
      : [{ kind, text: name }];
  });
}

function unquoted(text: string): string {
  return /^'(?:[^']|'')*'!?$/.test(text) ? text.replace(/^'|'(?=!?$)/g, "").replaceAll("''", "'") : text;
}

/** Enough to notice a change, and short in a note. */
function digest(text: string): string {
  return fingerprint32(text).toString(16).padStart(8, "0");
}
