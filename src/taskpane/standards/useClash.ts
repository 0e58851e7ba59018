import { describe } from "../../language/messages";
import type { OwnStandard } from "../../standards/library";
import { clashOf } from "../../standards/own/clash";
import { useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { Ask } from "../shell/useQuestion";
import { standardsTexts } from "./texts";

/** Asks whether nothing stands against keeping an own standard, or the user wants it all the same. */
export function useClash(ask: Ask): (own: OwnStandard) => Promise<boolean> {
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const library = useStandards();
  return async (own) => {
    const clash = clashOf(own, library);
    if (!clash) return true;
    const go = ["go", t(clash.kind === "update" ? "update" : "keepBoth")] as const;
    const body = describe(clash.message, language);
    const answers = clash.kind === "refuse" ? [] : [go];
    return (await ask({ title: t("clashTitle"), body, answers, cancel: t("cancel") })) !== null;
  };
}
