import { bundledLibrary } from "../standards/bundled";
import { defaultStandard } from "../standards/standard";
import type { Context } from "./context";

/** What functions know where nobody has made a choice: the bundled standards. */
export const bundledContext: Context = { standards: bundledLibrary, defaultStandard };
