/** Own standards as text, for the settings of a workbook; what is read back goes through the same checks as a sheet. */
import type { Message } from "../../language/message";
import { message } from "../../language/message";
import type { Matrix } from "../../workbook/values";
import type { OwnStandard } from "../library";
import { readOwnStandard } from "./read";
import { rowsOfOwnStandard } from "./rows";

const version = 1;

export function ownStandardsToText(standards: readonly OwnStandard[]): string {
  return JSON.stringify({ version, standards: standards.map(rowsOfOwnStandard) });
}

/** The standards that can be read; the others are told, and none is lost silently. */
export function ownStandardsFromText(text: string): { standards: OwnStandard[]; problems: Message[] } {
  const damaged = (detail: string) => message("ownStoreDamaged", { detail });
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    return { standards: [], problems: [damaged(String(error))] };
  }
  const { version: written, standards } = (stored ?? {}) as { version?: unknown; standards?: unknown };
  if (written !== version || !Array.isArray(standards) || !standards.every(isMatrix)) {
    return { standards: [], problems: [damaged(`version ${String(written)}`)] };
  }
  const readings = standards.map((cells) => ({ id: String(cells[0]?.[1] ?? "?"), reading: readOwnStandard(cells) }));
  return {
    standards: readings.flatMap(({ reading }) => reading.own ?? []),
    problems: readings.flatMap(({ id, reading }) => (reading.own ? [] : damaged(id))),
  };
}

function isMatrix(value: unknown): value is Matrix {
  const isCell = (cell: unknown) => cell === null || typeof cell === "string" || typeof cell === "number";
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell));
}
