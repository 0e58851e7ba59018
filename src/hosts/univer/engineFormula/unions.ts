/** `(A1:A3,C1)`: brackets of no call with several areas in them. */
import type { Token } from "../../../workbook/tokens";
import { textOf } from "../../../workbook/tokens";
import { areasFunction } from "../rangeFunctions";
import type { Call, Span } from "./calls";
import { argumentSpans, eachToken } from "./calls";

/** What may hold one, to be asked of the text. */
export const severalAreas = /[(,=]\s*\(/;

interface Union {
  readonly areas: readonly Span[];
  /** The call that it is an argument of. */
  readonly outer: Call | null;
}

/** As a call that joins the areas; of INDEX, which takes one of them, as that one; AREAS as their number. */
export function withAreas(tokens: readonly Token[]): string {
  const pieces = tokens.map(({ text }) => text);
  const put = ([start, end]: Span, text: string) => {
    pieces.fill("", start, end);
    pieces[start] = text;
  };
  const calls = argumentSpans(tokens);
  for (const [start, { areas, outer }] of unionsIn(tokens, calls)) {
    const [from, to] = [start, areas.at(-1)![1] + 1];
    const given = outer ? calls.get(outer.start)! : [];
    const isWhole = given[0]?.[0] === from && given[0]?.[1] === to;
    if (outer?.name === "AREAS" && isWhole && given.length === 1) put([outer.start - 1, to + 1], String(areas.length));
    else if (outer?.name === "INDEX" && isWhole) {
      const number = given[3] && textOf(tokens.slice(...given[3])).trim();
      put(
        [from, to],
        areaChosen(
          areas.map((span) => textOf(tokens.slice(...span))),
          number || "1",
        ),
      );
      if (given[3]) put([given[3][0] - 1, given[3][1]], "");
    } else pieces[from] = `${areasFunction}(`;
  }
  return pieces.join("");
}

function areaChosen(areas: readonly string[], number: string): string {
  if (!/^\d+$/.test(number)) return `CHOOSE(${number},${areas.join(",")})`;
  return areas[Number(number) - 1] ?? "#REF!";
}

function unionsIn(tokens: readonly Token[], calls: ReadonlyMap<number, readonly Span[]>): Map<number, Union> {
  const unions = new Map<number, Union>();
  eachToken(tokens, ({ text }, at, outer) => {
    const areas = calls.get(at);
    if (text === "(" && tokens[at - 1]?.kind !== "name" && areas && areas.length > 1) unions.set(at, { areas, outer });
  });
  return unions;
}
