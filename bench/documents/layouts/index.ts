/** The ways in which provinces print their quotas. */
import type { Layout } from "../printed";
import { folded } from "./folded";
import { headings } from "./headings";
import { indicators } from "./indicators";
import { industry } from "./industry";
import { irrigation } from "./irrigation";
import { living } from "./living";
import { nested } from "./nested";
import { plain } from "./plain";
import { wording } from "./wording";

export const layouts: readonly Layout[] = [
  ...plain,
  ...industry,
  ...living,
  ...irrigation,
  ...nested,
  ...wording,
  ...indicators,
  ...headings,
  ...folded,
];
