/** The ways in which provinces print their quotas. */
import type { Layout } from "../printed";
import { industry } from "./industry";
import { irrigation } from "./irrigation";
import { living } from "./living";
import { plain } from "./plain";

export const layouts: readonly Layout[] = [...plain, ...industry, ...living, ...irrigation];
