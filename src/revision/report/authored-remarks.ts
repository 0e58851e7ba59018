/** What became of people's texts when a document was made again, as far as somebody has to look after it. */
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { WordDocument } from "./word";

/**
 * @param file of the new document
 * @param former where the document of before is to be found
 */
export function authoredRemarks(
  { differing, homeless, leftBehind }: WordDocument["authored"],
  file: string,
  former: string,
): readonly Message[] {
  return [
    ...(differing.length > 0 ? [message("authorDiffers", { file, titles: differing })] : []),
    ...(homeless.length > 0 ? [message("authorHomeless", { file, titles: homeless })] : []),
    ...(leftBehind > 0 ? [message("authorLeftBehind", { file, count: leftBehind, backup: former })] : []),
  ];
}
