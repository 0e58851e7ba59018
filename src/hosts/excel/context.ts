import type { Context } from "../../functions/context";
import { bundledLibrary } from "../../standards/bundled";
import { defaultStandard } from "../../standards/standard";

/** What the functions of this workbook look things up in. The pane replaces parts of it when the user chooses a standard. */
export const context: { -readonly [Key in keyof Context]: Context[Key] } = {
  standards: bundledLibrary,
  defaultStandard,
};
