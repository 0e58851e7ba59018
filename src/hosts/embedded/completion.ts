/** Completion by what somebody means: behind the names that begin so, our functions by words of both languages, pinyin and slips. */
import type { Injector } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { catalogue } from "../../../generated/catalogue";
import { functionsMeant } from "../../functions/meaning";
import { functionName } from "../univer/functions";

export function completeByMeaning(injector: Injector): void {
  const descriptions = injector.get(IDescriptionService);
  const byFirstLetters = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (text) => {
    const begun = byFirstLetters(text);
    const known = new Set(begun.map(({ name }) => name));
    const meant = functionsMeant(catalogue, text).map(functionName);
    const described = descriptions.getSearchListByType(FunctionType.User);
    const ours = meant.flatMap((name) => described.find((one) => one.name === name && !known.has(name)) ?? []);
    // Few of a long list are shown: a handful of each kind.
    const shown = ours.length > 0 ? begun.slice(0, Math.max(shownOfEach, shownAtAll - ours.length)) : begun;
    return [...shown, ...ours.map((one) => ({ ...one, functionType: FunctionType.User }))];
  };
}

const shownAtAll = 10;
const shownOfEach = 5;
