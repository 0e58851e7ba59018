import { DecryptionError, EncryptedFileError } from "hucre";
import { ZipError } from "../zip";

/**
 * Libraries stumble over damage in their own ways, in words that tell nobody anything: the file is damaged. Only around their calls,
 * so that an error of ours is never taken for damage.
 */
export async function byLibrary<Outcome>(read: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) throw error;
    throw new ZipError("damaged");
  }
}
