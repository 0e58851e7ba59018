/**
 * Settings that travel with the workbook: custom document properties, where files of the embedded workbook keep them too. How long a
 * text they hold is not documented, so that each is read again; one that did not come back whole is kept in pieces.
 */
import { message } from "../../language/message";
import { headOf, joined, pieceKey, pieceKeys } from "../../workbook/pieces";
import { settingPrefix } from "../../xlsx/settings";
import { Refusal } from "../refusal";
import type { WpsWorkbook } from "./objects";

const pieceLength = 250;
/** MsoDocProperties: text. */
const textProperty = 4;

export function readSetting(workbook: WpsWorkbook, key: string): string | null {
  const head = valueOf(workbook, key);
  const pieces = pieceKeys(key, head).map((piece) => valueOf(workbook, piece));
  return joined(head, pieces);
}

export function writeSetting(workbook: WpsWorkbook, key: string, value: string | null): void {
  const names = [key, ...pieceKeys(key, valueOf(workbook, key))];
  const before = names.map((name) => [name, valueOf(workbook, name)] as const);
  try {
    if (!put(workbook, key, value) && value !== null) putPieces(workbook, key, value);
  } catch (error) {
    for (const [name, text] of before) put(workbook, name, text);
    throw error;
  }
  const present = new Set([key, ...pieceKeys(key, valueOf(workbook, key))]);
  for (const name of names) if (!present.has(name)) put(workbook, name, null);
}

function putPieces(workbook: WpsWorkbook, key: string, value: string): void {
  const count = Math.ceil(value.length / pieceLength);
  for (let index = 0; index < count; index++) {
    const piece = value.slice(index * pieceLength, (index + 1) * pieceLength);
    if (!put(workbook, pieceKey(key, index), piece)) throw new Refusal(message("wpsSettingRefused"));
  }
  // Last: a reader never finds half of it.
  put(workbook, key, headOf(count));
}

function propertyOf({ CustomDocumentProperties: properties }: WpsWorkbook, key: string) {
  for (let index = 1; index <= properties.Count; index++) {
    const property = properties.Item(index);
    if (property.Name === settingPrefix + key) return property;
  }
  return null;
}

function valueOf(workbook: WpsWorkbook, key: string): string | null {
  const property = propertyOf(workbook, key);
  return property ? String(property.Value) : null;
}

/** Whether it is kept as it was given. */
function put(workbook: WpsWorkbook, key: string, value: string | null): boolean {
  propertyOf(workbook, key)?.Delete();
  if (value === null) return true;
  try {
    workbook.CustomDocumentProperties.Add(settingPrefix + key, false, textProperty, value);
  } catch {
    return false;
  }
  return valueOf(workbook, key) === value;
}
