/** Number formats by the number of a cell's format (its place in cellXfs). */
import { attributesOf, findElement, findElements, rootPrefix, structureOf } from "./xml";

/** Formats that files name by number only, as Chinese Excel shows them (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number of a built-in format with this code, which files then need not spell out. */
export function builtInNumber(code: string): number | null {
  const found = Object.entries(builtIn).find(([, known]) => known === code);
  return found ? Number(found[0]) : null;
}

export interface NumberFormats {
  /** Undefined: General. */
  code(style: number): string | undefined;
}

export function numberFormats(styles: string | null): NumberFormats {
  if (styles === null) return { code: () => undefined };
  const structure = structureOf(styles);
  const prefix = rootPrefix(structure);
  const tags = (name: string, within: string) => {
    const parent = findElement(structure, prefix + within);
    return parent
      ? findElements(structure, prefix + name, parent.tagEnd, parent.end).map((element) =>
          attributesOf(styles.slice(element.start, element.tagEnd)),
        )
      : [];
  };
  const own = new Map(
    tags("numFmt", "numFmts").map((tag) => [Number(tag.get("numFmtId")), tag.get("formatCode") ?? ""] as const),
  );
  const numbers = tags("xf", "cellXfs").map((tag) => Number(tag.get("numFmtId") ?? 0));
  return {
    code: (style) => {
      const number = numbers[style] ?? 0;
      return own.get(number) ?? builtIn[number];
    },
  };
}

/** Whether the format shows a date or a time; words in quotes and colours in brackets do not count. */
export function isDateFormat(code: string | undefined): boolean {
  if (code === undefined) return false;
  const plain = code.replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, "").replace(/general/gi, "");
  return /[ymdhs]/i.test(plain);
}
