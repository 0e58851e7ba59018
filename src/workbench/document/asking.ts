/** Files that have a password: it is asked for until it is right, or the person gives up. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Opened } from "../../xlsx/open";
import { isPasswordProblem } from "../../xlsx/password";
import { unsealed } from "../keeping/sealing";
import { readWorkbook } from "./formats";

/** Null where the person gives up. The message says why a password is asked, or asked again. */
type Ask = (why: Message) => Promise<string | null>;

interface Read {
  readonly opened: Opened;
  readonly password: string | null;
}

/** What a file holds; null where nobody knows its password. */
export async function readAsking(bytes: Uint8Array, file: string, ask: Ask): Promise<Read | null> {
  let opened = await readWorkbook(bytes, file);
  let password: string | null = null;
  while ("problem" in opened && isPasswordProblem(opened.problem)) {
    password = await ask(opened.problem);
    if (password === null) return null;
    opened = await readWorkbook(bytes, file, password);
  }
  return { opened, password };
}

interface Unsealed {
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** What the browser keeps under the password of its file; null where nobody knows it. */
export async function unsealAsking(kept: Uint8Array, file: string, ask: Ask): Promise<Unsealed | null> {
  let password = await ask(message("filePasswordNeeded", { file }));
  while (password !== null) {
    const bytes = await unsealed(kept, password);
    if (bytes) return { bytes, password };
    password = await ask(message("filePasswordWrong", { file }));
  }
  return null;
}
