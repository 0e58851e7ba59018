import { ContextStore } from "../../functions/context";
import { bundledLibrary } from "../../standards/bundled";
import { defaultStandard } from "../../standards/standard";

/** What the functions of this workbook look things up in; shared with the pane, which runs in the same runtime. */
export const context = new ContextStore({ standards: bundledLibrary, defaultStandard });
