/** The unit that a table states for a column: in its header, in a column of units beside it, or in a note around the table. */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { Unit } from "../../units/unit";
import { describeCell, isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import type { Quantity } from "../columns/column";
import { columnOf } from "../columns";
import { isMass, isSame, measures, readAmountUnit, readOutputUnit } from "../units";
import type { UnitNote } from "../headers/unit-notes";
import type { CurrentRow } from "./current-row";
import { isBlankMark } from "./number";

export class StatedUnits {
  /** What has been compared with the notes: they are the same for all rows. */
  private readonly compared = new Map<ColumnKey, Unit>();

  constructor(private readonly at: CurrentRow) {}

  /** Null where nobody states one; "unknown" where what is stated cannot be followed, which has been said. */
  of(key: ColumnKey, quantity: Quantity): Unit | null | "unknown" {
    const { at } = this;
    const column = at.mapped(key);
    const header = column ? column.unit : at.source.block.given[key]?.unit;
    const stated = header ? readAmountUnit(header) : null;
    const beside = column?.unitIndex === undefined ? null : this.beside(key, quantity, column.unitIndex, stated);
    if (beside !== null) return beside;
    if (stated) {
      this.compareWithNotes(key, quantity, stated);
      return stated;
    }
    if (column?.unknownUnit !== undefined) return this.notKnown(key, column.unknownUnit);
    return this.ofNotes(key, quantity);
  }

  /** The same of an output or a capacity, as far as its own header or the column beside it states one. */
  ofOutput(key: "output" | "capacity"): Unit | null | "unknown" {
    const column = this.at.mapped(key);
    const header = column?.unit ? readOutputUnit(column.unit) : null;
    const index = column?.unitIndex;
    return (index === undefined ? null : this.beside(key, "output", index, header)) ?? header;
  }

  /** The unit that this row states in a column of its own. Where the header states another one, neither is followed. */
  private beside(key: ColumnKey, quantity: Quantity, index: number, header: Unit | null): Unit | "unknown" | null {
    const { at } = this;
    const cell = at.seenAt(at.source.block.firstColumn + index);
    if (isBlank(cell)) return null;
    const text = isFailure(cell) ? cell.code : describeCell(cell).trim();
    if (isBlankMark(text)) return null;
    const unit = readAmountUnit(text);
    if (!unit || !measures(unit, quantity)) return this.notKnown(key, text, at.row);
    if (header && !isSame(unit, header)) {
      at.leaveOut(key, "unitConflict", message("surveyUnitConflict", { header: header.text, cell: text }));
      return "unknown";
    }
    return unit;
  }

  private ofNotes(key: ColumnKey, quantity: Quantity): Unit | null | "unknown" {
    const about = notesAbout(this.at.source.unitNotes, key, quantity);
    const known = about.flatMap(({ unit, subject }) => (unit && fits(unit, quantity, subject !== null) ? [unit] : []));
    if (known.length > 0) return known[0]!;
    const unknown = about.find(({ unit }) => unit === null);
    if (unknown && quantity !== "share") return this.notKnown(key, unknown.text);
    // "单位：吨" over outputs and volumes alike: whether the water is meant too, nobody says.
    const mass = quantity === "volume" ? about.find(({ unit }) => unit !== null && isMass(unit)) : undefined;
    return mass ? this.notKnown(key, mass.text) : null;
  }

  /** A header goes before a note, which is said where they differ. */
  private compareWithNotes(key: ColumnKey, quantity: Quantity, stated: Unit): void {
    if (this.compared.get(key) === stated) return;
    this.compared.set(key, stated);
    const { at } = this;
    const about = notesAbout(at.source.unitNotes, key, quantity).filter(
      ({ unit, subject }) => unit !== null && fits(unit, quantity, subject !== null),
    );
    const other = about.find(({ unit }) => !isSame(unit!, stated));
    if (!other || about.some(({ unit }) => isSame(unit!, stated))) return;
    const values = { column: columnOf(key).title, note: other.text, header: stated.text };
    const place = { row: other.row, column: other.column, key };
    at.say("unitConflict", "warning", place, message("surveyUnitNoteDiffers", values), "note");
  }

  private notKnown(key: ColumnKey, unit: string, once: string | number = ""): "unknown" {
    const values = { column: columnOf(key).title, unit };
    const text = once === "" ? "surveyUnitNotKnown" : "surveyUnitNotKnownHere";
    this.at.leaveOut(key, "unitNotKnown", message(text, values), once);
    return "unknown";
  }
}

/** Notes that name the column go first, then those about its quantity, then those about the whole table. */
export function notesAbout(notes: readonly UnitNote[], key: ColumnKey, quantity: Quantity): readonly UnitNote[] {
  const own = notes.filter(({ subject }) => subject === key);
  if (own.length > 0) return own;
  const alike = notes.filter(({ subject }) => subject === quantity);
  return alike.length > 0 ? alike : notes.filter(({ subject }) => subject === null);
}

/** Tons are one of water only where a note is about water. */
function fits(unit: Unit, quantity: Quantity, about: boolean): boolean {
  return measures(unit, quantity) && (about || quantity !== "volume" || !isMass(unit));
}
