import type { Context } from "../../functions/context";
import { StandardsLibrary } from "../../standards/library";

/** What the functions of this workbook look things up in. The pane replaces parts of it when the user chooses a standard. */
export const context: { -readonly [Key in keyof Context]: Context[Key] } = {
  standards: new StandardsLibrary(),
  defaultStandard: "DB14/T 1049.2—2021",
};
