/** The quota tables of a standard as OCR text prints them: tabs between cells, one printed line a line. */

/** A value as printed, with what stands on its line. */
export interface PrintedValue {
  readonly line: number;
  readonly table: string;
  readonly value: string;
  /** Names left of the tier; units and codes are none. */
  readonly labels: readonly string[];
  /** Parts of the remark, by its labels (生产原料, 生产工艺, 注 …) and sentences. */
  readonly remarks: readonly string[];
  /** Whether it is the first value of its line: labels and remarks count once. */
  readonly first: boolean;
}

const tierWord = /领跑值|先进值|通用值/;

export function readPrint(text: string): PrintedValue[] {
  let table = "";
  return text.split(/\r?\n/).flatMap((line, index) => {
    const title = /^(?:#+ )?表 ?(\d+) /.exec(line);
    if (title) table = title[1]!;
    const cells = line.split("\t").map((cell) => cell.trim());
    const at = cells.findIndex((cell) => tierWord.test(cell));
    if (table === "" || at < 0 || cells[0] === "分类代码") return [];
    // Two tiers may share a line, and tier and value (even the unit) a cell.
    const [shared, after] = [/(?:领跑|先进|通用)值 ([\d.]+)$/.exec(cells[at]!), cells[at + 1] ?? ""];
    const values = shared ? [shared[1]!] : after.split(" ").filter((value) => /^[\d.]+$/.test(value));
    const labels = cells.slice(0, at).filter((cell) => cell !== "" && !/^\$?m\b|^\$?m\^|^\d{3}$/.test(cell));
    const remarks = cells.slice(at + (shared ? 1 : 2)).flatMap(segments);
    return values.map((value, order) => ({ line: index + 1, table, value, labels, remarks, first: order === 0 }));
  });
}

const remarkLabel =
  /(?=(?:主要生产原料|(?<!主要)生产原料|生产工艺|生产规模|主要产品|注)\s*[:：])|(?<=。)\s*(?=\S)| (?=采用外购|废污水)/;

function segments(remark: string): string[] {
  return remark.split(remarkLabel).flatMap((part) => part.trim().replace(/[。 ]+$/, "") || []);
}

/** One spelling for what print and data may punctuate in two ways. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s“”"]+/g, "")
    .replace(/[,、]/g, "、")
    .replace(/[。;、]+$/, "");
}
