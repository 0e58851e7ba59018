import { Button } from "@fluentui/react-components";
import { nationalVerdicts } from "../../evaluation/national";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { useEnvironment, useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { standardsTexts } from "./texts";
import { writeSheet } from "./writeSheet";

/** Holds a whole standard against the national values at hand; the list goes into a sheet. */
export function NationalCheck({ id }: { readonly id: string }) {
  const t = useTexts(standardsTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const library = useStandards();

  const { busy, attempt } = useAttempt();
  const check = async () => {
    // The national values are needed here and in comparisons only.
    const [{ nationalCheck, nationalTable }, { comparatorsOf }, { default: list }] = await Promise.all([
      import("../../evaluation/national"),
      import("../../standards/comparators"),
      import("../../../generated/datasets/comparators"),
    ]);
    const found = nationalCheck(library, comparatorsOf(list), id);
    if (isFailure(found)) return notify("error", t("notChecked"), describe(found.message!, language));
    await writeSheet(host, t("nationalSheet"), nationalTable(found, language));
    const counted = (verdict: keyof typeof nationalVerdicts) =>
      `${text(nationalVerdicts[verdict])} ${found.rows.filter((row) => row.verdict === verdict).length}`;
    const counts = (["looser", "stricter", "equal", "condition"] as const).map(counted).join(" · ");
    notify("success", counts, found.remarks.map((remark) => describe(remark, language)).join(" "));
  };

  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={busy}
      onClick={() => void attempt(t("notChecked"), check)}
      aria-label={t("nationalOf", { id })}
    >
      {t("national")}
    </Button>
  );
}
