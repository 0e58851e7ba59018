/**
 * Formulas as the engine understands them, where it does not understand them as Excel writes them: references through several
 * sheets, unions, intersections, `@`, parts of tables, arguments left out, line breaks in texts, short ranges to add up, and names that mean something else in each cell or on
 * each sheet.
 */
import type { DefinedName } from "../../../workbook/snapshot";
import { textOf, tokensOf } from "../../../workbook/tokens";
import { singled } from "../../../xlsx/formulas/stored";
import { singleFunction } from "../rangeFunctions";
import { throughSheets, withoutIntersections } from "./areas";
import { withLineBreaks } from "./lines";
import { Names } from "./names";
import { withoutOmissions } from "./omitted";
import type { FormulaPlace } from "./place";
import { sumOfOne, withWholeSums } from "./summed";
import type { PlacedTable } from "./tables";
import { Tables } from "./tables";
import { severalAreas, withAreas } from "./unions";

export interface EngineContext {
  /** The names of the sheets in their order. */
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly PlacedTable[];
}

export class EngineFormulas {
  private readonly names: Names;
  private readonly tables: Tables;

  constructor(private readonly context: EngineContext) {
    this.tables = new Tables(context.tables);
    this.names = new Names(
      context.names,
      (text) => peculiar.test(text) || (!this.tables.areNone && text.includes("[")),
    );
  }

  /** The formula for the engine, with its "="; the same one where the engine understands it. */
  at(formula: string, place: FormulaPlace): string {
    if (this.names.arePlain && this.tables.areNone && !peculiar.test(formula)) return formula;
    let tokens = this.names.resolved(tokensOf(formula), place);
    const meant = this.names.arePlain ? formula : textOf(tokens);
    if (!this.tables.areNone) tokens = this.tables.resolved(tokens, place);
    if (severalSheets.test(meant)) tokens = throughSheets(tokens, this.context.sheets);
    if (meeting.test(meant)) tokens = withoutIntersections(tokens, place, this.names);
    if (lineBreak.test(meant)) tokens = withLineBreaks(tokens);
    if (leftOut.test(meant)) tokens = withoutOmissions(tokens);
    if (sumOfOne.test(meant)) tokens = withWholeSums(tokens, place);
    const text = singled(textOf(tokens), singleFunction);
    return severalAreas.test(text) ? withAreas(tokensOf(text)) : text;
  }
}

const severalSheets = /:[^!:]*!/;
/** References with nothing but a blank between them. */
const meeting = /[\p{L}\p{N}_.]\s+[\p{L}_$']/u;
const lineBreak = /"[^"]*[\r\n]/;
const leftOut = /[(,]\s*,|,\s*\)|[-+]"/;
const names = /![\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?$(:!])/u;

/** What may need rewriting; all other formulas are left alone unread. */
const peculiar = new RegExp(
  ["@|[(,]\\s*\\(", ...[severalSheets, meeting, lineBreak, leftOut, names, sumOfOne].map(({ source }) => source)].join(
    "|",
  ),
  "iu",
);
