/** In what a row counts its output. */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { Unit } from "../../units/unit";
import { isMultiplier, isSame, measuresOnlyOutput, outputUnitOfUse, readOutputUnit } from "../units";
import type { CurrentRow } from "./current-row";
import { isBlankMark, readNumber } from "./number";
import { notesAbout } from "./stated-unit";

/**
 * The unit that the header of the output states, or the row, or a note, or the output's own cell. Where header and row contradict
 * each other the output is left out: one of them is wrong by their quotient.
 */
export function outputUnitOf(at: CurrentRow, text: string | null): Unit | null {
  const header = at.mapped("output")?.unit ?? null;
  const headerUnit = header === null ? null : readOutputUnit(header);
  if (text === null || isBlankMark(text)) return headerUnit ?? unitOfNotes(at) ?? unitInCell(at);
  const ofUse = outputUnitOfUse(text);
  const unit = readOutputUnit(ofUse ?? text);
  if (headerUnit) {
    if (unit && !ofUse && !isSame(unit, headerUnit)) {
      at.leaveOut("output", "unitConflict", message("surveyUnitConflict", { header: header!, cell: text }), text);
    }
    return headerUnit;
  }
  if (ofUse) {
    const values = { value: text, unit: ofUse };
    at.sayHere("unitOfUse", "notice", "outputUnit", message("surveyUnitOfUse", values), text);
  }
  return unit;
}

/** "单位：万t、万m³" above a table: of its units the only one that neither water nor money is counted in. */
function unitOfNotes(at: CurrentRow): Unit | null {
  const about = notesAbout(at.source.unitNotes, "output", "output");
  const units = about.flatMap(({ unit, text, subject }) =>
    unit && (subject !== null || measuresOnlyOutput(unit)) ? [readOutputUnit(text)] : [],
  );
  const [first = null, second] = units;
  return first && (second === undefined || (second !== null && isSame(first, second))) ? first : null;
}

/** "500吨" where neither header nor column names a unit. */
function unitInCell(at: CurrentRow): Unit | null {
  const cell = at.own("output");
  const read = isFailure(cell) ? null : readNumber(cell);
  if (read === null || read === "unreadable" || !read.unit || isMultiplier(read.unit)) return null;
  return readOutputUnit(read.unit.text);
}
