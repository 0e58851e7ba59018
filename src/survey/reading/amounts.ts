/** Numbers in the units of the forms. */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { Unit } from "../../units/unit";
import { sameDimensions } from "../../units/unit";
import type { Cell } from "../../workbook/values";
import { isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import {
  countsSingly,
  factorBetween,
  formFactor,
  inCubicMetres,
  isMultiplier,
  isSame,
  readOutputUnit,
  useUnit,
} from "../units";
import type { CurrentRow } from "./current-row";
import type { ReadNumber } from "./number";
import { readNumber } from "./number";
import type { StatedUnits } from "./stated-unit";

export class Amounts {
  constructor(
    private readonly at: CurrentRow,
    private readonly units: StatedUnits,
  ) {}

  /** A number in the unit of the forms, with half of its last digit. */
  of(key: ColumnKey): { readonly value: number; readonly half: number } | null {
    const found = this.number(key, this.at.mergedDown(key) === null);
    if (found === null) return null;
    const { quantity, unit: formUnit } = columnOf(key);
    if (!quantity || !formUnit || quantity === "count") return found;
    const stated = this.units.of(key, quantity);
    if (stated === "unknown") return null;
    const read = this.counted(key, found, stated);
    if (read === null) return null;
    const { unit } = read;
    const factor = unit ? formFactor(unit, quantity) : 1;
    if (factor === null) return this.sayUnsuitable(key, unit!);
    // A share is a fraction whatever its header says: 92 % is written 92 and 0.92.
    if (quantity === "share") return read.value > 1.5 ? { value: read.value / 100, half: read.half / 100 } : read;
    if (!unit && read.value !== 0) this.sayAssumedUnit(key, formUnit);
    // 30000 × 0.0001 must give 3 and no 3.0000000000000004.
    return factor === 1 ? read : { value: tidy(read.value * factor), half: read.half * factor };
  }

  /** Output or capacity in the unit in which the row counts. */
  ofOutput(key: "output" | "capacity", unit: Unit | null): ReadNumber | null {
    const found = this.number(key);
    if (found === null) return null;
    const stated = this.units.ofOutput(key);
    if (stated === "unknown") return null;
    const read = this.counted(key, found, stated ?? unit);
    if (read === null) return null;
    const own = read.unit && (readOutputUnit(read.unit.text) ?? read.unit);
    if (!own || !unit || isSame(own, unit)) return read;
    if (!sameDimensions(own.dimensions, unit.dimensions)) return this.sayUnsuitable(key, own);
    const factor = factorBetween(own, unit);
    return { value: tidy(read.value * factor), half: read.half * factor, unit };
  }

  /** In m³ per one of the output's unit, the number before it taken away: of 万t per t. */
  unitUse(outputUnit: Unit | null) {
    const read = this.number("unitUse", false);
    if (read === null) return null;
    if (read.unit && isMultiplier(read.unit)) return this.sayUnsuitable("unitUse", read.unit);
    const stated = read.unit ?? this.units.of("unitUse", "unitUse");
    if (stated === "unknown") return null;
    const header = stated && inCubicMetres(stated);
    if (!header || !outputUnit) return { ...read, statesUnit: false };
    const wanted = useUnit(outputUnit);
    if (isSame(header, wanted)) return { ...read, statesUnit: true };
    if (!sameDimensions(header.dimensions, wanted.dimensions)) return this.sayUnsuitable("unitUse", header);
    const factor = factorBetween(header, wanted);
    return { value: tidy(read.value * factor), half: read.half * factor, statesUnit: true };
  }

  /** The number in a column's cell, or where that is blank the one that holds for all rows. */
  private number(key: ColumnKey, orGiven = true): ReadNumber | null {
    const { block, layout } = this.at.source;
    let cell: Cell = this.at.own(key);
    if (isBlank(cell) && orGiven) {
      const given = block.given[key];
      cell = given?.failure ?? given?.value ?? layout.constants[key] ?? null;
    }
    if (isFailure(cell)) return this.at.refuse(key, cell);
    const read = readNumber(cell);
    // 5 % of an output is no output.
    const isShare = typeof cell === "string" && /[%％‰]/.test(cell) && columnOf(key).quantity !== "share";
    if (read !== "unreadable" && !isShare) return read;
    this.at.unread.push(key);
    return null;
  }

  /**
   * A number with the unit that it is counted in: its own, or the one stated for its column. Behind 千, 万 or 亿 alone the column's
   * unit has to be one that counts singly; of a column in 万m³ nobody knows whether "1200万" means it once or twice.
   */
  private counted(key: ColumnKey, read: ReadNumber, stated: Unit | null): ReadNumber | null {
    const { unit, value, half } = read;
    if (unit === null) return { value, half, unit: stated };
    if (!isMultiplier(unit)) {
      // Of another quantity it is left out, which is said as well.
      const alike = stated !== null && sameDimensions(unit.dimensions, stated.dimensions);
      if (alike && !isSame(unit, stated)) this.sayOtherUnit(key, unit, stated);
      return read;
    }
    if (!stated || !countsSingly(stated)) {
      const values = { column: columnOf(key).title, multiplier: unit.text, unit: stated?.text ?? "—" };
      return this.at.leaveOut(key, "multiplierUnclear", message("surveyMultiplierUnclear", values));
    }
    const times = unit.up / unit.down;
    return { value: tidy(value * times), half: half * times, unit: stated };
  }

  private sayAssumedUnit(key: ColumnKey, unit: string): void {
    const { at } = this;
    const { headerRow, headerRows } = at.source.block;
    const place = { row: headerRow + headerRows - 1, column: at.now.placement[key] ?? null, key };
    const values = { column: columnOf(key).title, unit };
    at.say("unitAssumed", "notice", place, message("surveyUnitAssumed", values), key);
  }

  private sayUnsuitable(key: ColumnKey, unit: Unit): null {
    const values = { column: columnOf(key).title, unit: unit.text };
    return this.at.leaveOut(key, "unitUnsuitable", message("surveyUnitUnsuitable", values));
  }

  /** The cell names another unit than its header: the cell is followed, and that is said. */
  private sayOtherUnit(key: ColumnKey, unit: Unit, stated: Unit): void {
    const values = { column: columnOf(key).title, cell: unit.text, header: stated.text };
    this.at.sayHere("unitInCell", "notice", key, message("surveyUnitInCell", values), this.at.row);
  }
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
