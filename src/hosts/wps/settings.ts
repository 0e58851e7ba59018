/**
 * Settings that travel with the workbook: custom document properties, where files of the embedded workbook keep them too. How long a
 * text they hold is not documented, so that each is read again; one that did not come back whole is kept in pieces.
 */
import { message } from "../../language/messages";
import { headOf, joined, pieceKey, piecesOf } from "../../workbook/pieces";
import { settingPrefix } from "../../xlsx/settings";
import type { WpsWorkbook } from "./objects";
import { Refusal } from "./refusals";

const pieceLength = 250;
/** MsoDocProperties: text. */
const textProperty = 4;

export function readSetting(workbook: WpsWorkbook, key: string): string | null {
  return joined(key, valueOf(workbook, key), (piece) => valueOf(workbook, piece));
}

export function writeSetting(workbook: WpsWorkbook, key: string, value: string | null): void {
  const before = valueOf(workbook, key);
  if (value === null || !put(workbook, key, value)) {
    const count = value === null ? 0 : Math.ceil(value.length / pieceLength);
    try {
      for (let index = 0; index < count; index++) {
        const piece = value!.slice(index * pieceLength, (index + 1) * pieceLength);
        if (!put(workbook, pieceKey(key, index), piece)) throw new Refusal(message("wpsSettingRefused"));
      }
      // Last: a reader never finds half of it.
      put(workbook, key, value === null ? null : headOf(count));
    } catch (error) {
      put(workbook, key, before);
      throw error;
    }
  }
  for (let index = piecesOf(valueOf(workbook, key)); index < piecesOf(before); index++) {
    put(workbook, pieceKey(key, index), null);
  }
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
