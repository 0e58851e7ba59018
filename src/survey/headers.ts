/** Headers wherever they stand in a sheet, what their columns mean, and the layouts that users have confirmed. */
export { findBlocks } from "./headers/find";
export type { Block } from "./headers/find";
export {
  confidenceOf,
  confirmLayout,
  fingerprintOf,
  guessLayout,
  isCertain,
  layoutsFromText,
  layoutsToText,
  missingFrom,
} from "./headers/layout";
export type { Layout, Layouts, MappedColumn } from "./headers/layout";
export { matchPath, sure } from "./headers/match";
