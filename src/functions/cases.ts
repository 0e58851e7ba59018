import figureList from "../../generated/datasets/case-figures";
import caseList from "../../generated/datasets/cases";
import { casesOf } from "../standards/cases";

/** The cases of wastewater recycling that come with the program. */
export const bundledCases = casesOf(caseList, figureList);
