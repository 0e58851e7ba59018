/** Full-width forms (０–９ ． ， － ＋ ％) to the ASCII characters they stand for. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(%?)$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(%?)$/;

/**
 * The number that a text unambiguously is, or null. Full-width digits, spaces around it, thousands groups and a per cent sign
 * are read; a unit, a range or a remark behind the digits makes it no number.
 */
export function parseNumber(text: string): number | null {
  const trimmed = toHalfWidth(text).trim().replace("−", "-");
  const match = plain.exec(trimmed) ?? grouped.exec(trimmed);
  if (!match) return null;
  const value = Number(trimmed.replaceAll(",", "").replace("%", ""));
  return Number.isFinite(value) ? (match[1] ? value / 100 : value) : null;
}
