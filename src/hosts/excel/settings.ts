/** Settings that travel with the workbook. Excel refuses one above about 1 MB, so that a long one is kept in pieces. */
import { message } from "../../language/message";
import { headOf, joined, pieceKey, pieceKeys } from "../../workbook/pieces";
import { Refusal } from "../refusal";
import { refusalOf } from "./refusals";

/** In characters, of three bytes each at most; quotes and the like take two. */
const pieceLength = 250_000;

export async function readSetting(context: Excel.RequestContext, key: string): Promise<string | null> {
  const head = await valueOf(context, key);
  const pieces: (string | null)[] = [];
  for (const piece of pieceKeys(key, head)) pieces.push(await valueOf(context, piece));
  return joined(head, pieces);
}

/** The pieces before what names them: a reader never finds half of it. */
export async function writeSetting(context: Excel.RequestContext, key: string, value: string | null): Promise<void> {
  const { settings } = context.workbook;
  const former = pieceKeys(key, await valueOf(context, key));
  const count = value !== null && value.length > pieceLength ? Math.ceil(value.length / pieceLength) : 0;
  try {
    for (let index = 0; index < count; index++) {
      settings.add(pieceKey(key, index), value!.slice(index * pieceLength, (index + 1) * pieceLength));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all of them might be too large for one request
      await context.sync();
    }
    if (value !== null) settings.add(key, count > 0 ? headOf(count) : value);
    await context.sync();
  } catch (error) {
    throw new Refusal(refusalOf(error, message("settingRefused")));
  }
  const unwanted = [...(value === null ? [key] : []), ...former.slice(count)].map((name) =>
    settings.getItemOrNullObject(name),
  );
  await context.sync();
  for (const setting of unwanted) if (!setting.isNullObject) setting.delete();
  await context.sync();
}

async function valueOf(context: Excel.RequestContext, key: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  return setting.isNullObject ? null : (setting.value as string);
}
