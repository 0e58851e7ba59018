import figureList from "../../generated/datasets/case-figures";
import caseList from "../../generated/datasets/cases";
import type { Case } from "../standards/cases";
import { casesOf } from "../standards/cases";

let read: readonly Case[] | null = null;

/** The cases of wastewater recycling that come with the program, read when they are first wanted. */
export function bundledCases(): readonly Case[] {
  return (read ??= casesOf(caseList, figureList));
}
