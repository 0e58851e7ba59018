/** Names, years, dates, and what is answered with yes or no. */
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { Cell } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import type { ColumnKey } from "../columns";
import { columnOf } from "../columns";
import type { CarriedDown } from "./carried";
import type { CurrentRow } from "./current-row";
import { dateOfDay, readDate } from "./date";
import { isBlankMark } from "./number";
import { cleaned, isDitto } from "./text";
import { readYear } from "./year";

export class Texts {
  constructor(
    private readonly at: CurrentRow,
    private readonly carried: CarriedDown,
  ) {}

  of(key: ColumnKey): string | null {
    const { block, layout } = this.at.source;
    const cell = this.at.seen(key);
    if (isFailure(cell)) return this.at.refuse(key, cell);
    const own = isBlank(cell) ? null : columnOf(key).type === "date" ? this.date(key, cell) : cleaned(cell);
    if (own !== null && isDitto(own)) return this.carried.above(key) ?? this.unclear(key);
    if (own !== null) {
      this.sayGivenDiffers(key, own);
      if (own.includes("\uFFFD")) this.sayDamaged(key, own);
      return own;
    }
    const carried = this.carried.valueOf(key);
    if (carried !== null) return carried;
    const given = block.given[key];
    if (given?.failure) return this.at.refuse(key, given.failure);
    const value = given?.value ?? layout.constants[key];
    return value === undefined ? null : cleaned(value);
  }

  year(): number | null {
    const { at, carried } = this;
    if (at.now.year !== null) return at.now.year;
    const cell = at.seen("year");
    if (isFailure(cell)) return at.refuse("year", cell);
    const ditto = typeof cell === "string" && isDitto(cell);
    const read = readYear(ditto ? carried.above("year") : cell);
    if (read === "unreadable" || (ditto && read === null)) {
      at.unread.push("year");
      return null;
    }
    if (read !== null) return read;
    const { block, layout } = at.source;
    const otherwise = carried.valueOf("year") ?? block.given.year?.value ?? layout.constants.year ?? null;
    const year = readYear(otherwise);
    return year === "unreadable" ? null : year;
  }

  yesNo(key: ColumnKey): boolean | null {
    const text = this.of(key);
    if (text === null || isBlankMark(text)) return text !== null && text.startsWith("无") ? false : null;
    if (/^(?:是|有|含|包含|包括|√|✓|Y|YES|TRUE|1|直流.*)$/i.test(text)) return true;
    if (/^(?:否|不|不含|不包含|不包括|×|✗|N|NO|FALSE|0|循环.*|间冷.*|空冷.*)$/i.test(text)) return false;
    this.at.unread.push(key);
    return null;
  }

  /** A date as 2024-01-31; what is none stays as it was written, which is said. */
  private date(key: ColumnKey, cell: Cell): string | null {
    const text = cleaned(cell);
    if (text === null) return null;
    const read = typeof cell === "number" ? dateOfDay(cell) : readDate(text);
    if (read !== null || isBlankMark(text) || isOpenEnded(text)) return read ?? text;
    const values = { column: columnOf(key).title, value: text };
    this.at.sayHere("dateUnclear", "warning", key, message("surveyDateUnclear", values), this.at.row);
    return text;
  }

  /** "同上" in the first row of a table says nothing. */
  private unclear(key: ColumnKey): null {
    this.at.unread.push(key);
    return null;
  }

  /** A stray byte in a .csv: of the name nobody knows what it was. */
  private sayDamaged(key: ColumnKey, value: string): void {
    const text = message("surveyDamagedText", { column: columnOf(key).title, value });
    this.at.sayHere("damagedText", "warning", key, text, this.at.row);
  }

  /** The row's own value goes before what is stated for the whole table, which is then not carried. */
  private sayGivenDiffers(key: ColumnKey, own: string): void {
    const given = this.at.source.block.given[key];
    if (given === undefined || given.value === "" || given.assumed || given.failure) return;
    if (cleaned(given.value) === own) return;
    const values = { column: columnOf(key).title, given: describeCell(given.value), own };
    this.at.sayHere("givenDiffers", "notice", key, message("surveyGivenDiffers", values), "");
  }
}

function isOpenEnded(text: string): boolean {
  return /^(?:长期|永久|长期有效|无固定期限|至今)$/.test(text);
}
