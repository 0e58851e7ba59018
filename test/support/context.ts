import type { Context } from "../../src/functions/context";
import { bundledLibrary } from "../../src/standards/bundled";

/** What a host with no choices made hands to functions. */
export const plainContext: Context = { standards: bundledLibrary, defaultStandard: "DB14/T 1049.2—2021" };
