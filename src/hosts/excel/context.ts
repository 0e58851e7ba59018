import { bundledContext } from "../../functions/bundled";
import { ContextStore } from "../../functions/context";

/** What the functions of this workbook look things up in; shared with the pane, which runs in the same runtime. */
export const context = new ContextStore(bundledContext);
