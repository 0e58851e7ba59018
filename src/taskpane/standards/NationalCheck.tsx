import { Button } from "@fluentui/react-components";
import { nationalVerdicts } from "../../evaluation/national";
import { isFailure } from "../../language/failure";
import { describe } from "../../language/messages";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { useEnvironment, useStandards } from "../shell/environment";
import { inSlices } from "../shell/inSlices";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import type { Work } from "../shell/useLongWork";
import { useLongWork } from "../shell/useLongWork";
import { WorkProgress } from "../shell/WorkProgress";
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
  const { progress, run, cancel } = useLongWork();
  const check = async ({ signal, progress: report }: Work) => {
    // The national values are needed here and in comparisons only.
    const [{ gapColumn, nationalCheckInSteps, nationalTable }, { comparatorsOf }, { default: list }] =
      await Promise.all([
        import("../../evaluation/national"),
        import("../../standards/comparators"),
        import("../../../generated/datasets/comparators"),
      ]);
    const steps = nationalCheckInSteps(library, comparatorsOf(list), id);
    const found = await inSlices(steps, signal, ({ done, all }) => report(done, all));
    if (found === null) return;
    if (isFailure(found)) return notify("error", t("notChecked"), describe(found.message!, language));
    const looks = { heading: found.remarks.length, formats: { [gapColumn]: "0.0%" } };
    await writeSheet(host, t("nationalSheet"), nationalTable(found, language), looks);
    const counted = (verdict: keyof typeof nationalVerdicts) =>
      `${text(nationalVerdicts[verdict])} ${found.rows.filter((row) => row.verdict === verdict).length}`;
    const counts = (["looser", "stricter", "equal", "condition"] as const).map(counted).join(" · ");
    notify("success", counts, found.remarks.map((remark) => describe(remark, language)).join(" "));
  };

  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => void attempt(t("notChecked"), () => run(check))}
        aria-label={t("nationalOf", { id })}
      >
        {t("national")}
      </Button>
      {progress && (
        <>
          <WorkProgress progress={progress} label={t("nationalChecking", { id })} />
          <Button size="small" onClick={cancel}>
            {t("cancel")}
          </Button>
        </>
      )}
    </>
  );
}
