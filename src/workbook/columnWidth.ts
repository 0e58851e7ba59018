/** How wide a column has to be for its texts, in digits of the ordinary typeface, as Excel measures columns. */

/** What is not of ASCII is as wide as two digits: Chinese characters, and in their typefaces signs such as — and · too. */
export function shownWidth(text: string): number {
  return text.replace(/[^\x20-\x7e]/gu, "xx").length;
}

const narrowest = 8;
/** On both sides of a text. */
const room = 2;

/** As wide as the longest text needs, up to a limit: a longer one is cut off or goes on in further lines. */
export function columnWidth(texts: readonly string[], limit = 40): number {
  const longest = texts.reduce((most, text) => Math.max(most, shownWidth(text)), 0);
  return Math.min(Math.max(longest + room, narrowest), limit);
}
