/** Reports with planted errors, in the ways in which people write tables; and what the audit finds of them. */
import { auditDocument } from "../../src/audit/audit";
import { readPaste } from "../../src/documents/open/open";
import type { PrintedDocument } from "../../src/documents/document";
import { Chance } from "../random";
import { makers } from "./tables";

export interface Plant {
  readonly kind: string;
  readonly caption: string;
  /** Lines of the text in which it may be noticed. */
  readonly lines: readonly number[];
}

export interface Planted {
  readonly document: PrintedDocument;
  readonly plants: readonly Plant[];
}

/** @param share of the tables into which an error is planted */
export function report(seed: number, tables: number, rows: readonly [number, number], share: number): Planted {
  const chance = new Chance(seed);
  const lines: string[] = [];
  const plants: Plant[] = [];
  for (let at = 0; at < tables; at++) {
    const made = makers[at % makers.length]!(chance, chance.whole(...rows));
    const kind = chance.happens(share) ? chance.of(Object.keys(made.plants)) : null;
    const noticed = kind === null ? null : made.plants[kind]!(chance);
    const caption = `表 ${at + 1} ${made.caption}`;
    lines.push(caption, ...made.head.map((line) => line.join("\t")));
    const first = lines.length + 1;
    if (kind !== null && noticed) plants.push({ kind, caption, lines: noticed.map((row) => first + row) });
    lines.push(
      ...asWritten(made.rows, noticed ?? [], chance).map((line) => line.join("\t")),
      "",
      "本表数据由各企业填报，经核实后采用。",
      "",
    );
  }
  return { document: readPaste({ text: lines.join("\n") }, `seed ${seed}`), plants };
}

/** The same numbers written in other ways; now and then one that cannot be read, but not where an error has to be noticed. */
function asWritten(rows: readonly (readonly string[])[], noticed: readonly number[], chance: Chance): string[][] {
  const full = chance.happens(0.2);
  const grouped = chance.happens(0.3);
  const spoiled = chance.happens(0.3) ? chance.whole(0, rows.length - 1) : -1;
  return rows.map((row, at) =>
    row.map((text, column) => {
      const isNumber = /^-?\d+(?:\.\d+)?%?$/.test(text) && column > 0;
      if (!isNumber) return text;
      if (at === spoiled && !noticed.includes(at) && at < rows.length - 1 && column === row.length - 2)
        return chance.of([`${text}~${text}9`, "--", "无", `${text}（计划）`, "／"]);
      const plain = grouped ? text.replace(/^(-?\d{1,3})(\d{3})(?=\.|%|$)/, "$1,$2") : text;
      return full ? plain.replace(/[\d.,%-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)) : plain;
    }),
  );
}

export interface Score {
  readonly planted: number;
  readonly found: number;
  readonly accused: number;
  readonly rightly: number;
  readonly missed: ReadonlyMap<string, number>;
  readonly wrongly: readonly string[];
}

export function score(reports: readonly Planted[]): Score {
  const missed = new Map<string, number>();
  const wrongly: string[] = [];
  let [planted, found, accused, rightly] = [0, 0, 0, 0];
  for (const { document, plants } of reports) {
    const wrong = auditDocument(document).findings.filter(({ verdict }) => verdict === "不符");
    const belongs = (plant: Plant, { spot }: (typeof wrong)[number]) =>
      spot.table === plant.caption &&
      spot.place.line !== undefined &&
      (plant.lines.includes(spot.place.line) || plant.lines.length > 6);
    for (const plant of plants) {
      planted++;
      if (wrong.some((finding) => belongs(plant, finding))) found++;
      else missed.set(plant.kind, (missed.get(plant.kind) ?? 0) + 1);
    }
    for (const finding of wrong) {
      accused++;
      // What follows from a planted error, such as the mean of changes, is wrong with it.
      if (plants.some((plant) => belongs(plant, finding) || plant.caption === finding.spot.table)) rightly++;
      else
        wrongly.push(
          [
            document.name,
            finding.rule,
            finding.spot.table,
            finding.spot.row,
            finding.printed,
            finding.recomputed,
            finding.calculation,
          ].join(" | "),
        );
    }
  }
  return { planted, found, accused, rightly, missed, wrongly };
}
