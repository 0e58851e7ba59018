import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { qualifiedName } from "../../workbook/address";
import type { ConversionReport } from "../../workflows/conversion";
import { convert } from "../../workflows/conversion";
import { restore } from "../../workflows/restoration";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import { useNotify } from "../notices/NoticesProvider";
import { useSelection } from "../selection/SelectionProvider";
import { useEnvironment, useFunctionContext } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useLongWork } from "../shell/useLongWork";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import type { Conversion } from "./conversions";
import { conversions } from "./conversions";
import { Outcome } from "./Outcome";
import { conversionTexts } from "./texts";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  choice: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
});

/** Functions to native formulas or values and back, over what is selected or the whole workbook. */
export function ConversionPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(conversionTexts);
  const { host } = useEnvironment();
  const context = useFunctionContext();
  const { language } = usePreferences();
  const notify = useNotify();
  const selection = useSelection();
  const [everywhere, setEverywhere] = useState(false);
  const { progress, run, cancel } = useLongWork();
  const [outcome, setOutcome] = useState<{
    conversion: Conversion;
    report: ConversionReport;
    elsewhere: number;
  } | null>(null);

  const leftElsewhere = async (conversion: Conversion) =>
    conversion === "functions" ? 0 : ((await host.callsOutsideCells?.()) ?? 0);

  const start = async (conversion: Conversion) => {
    setOutcome(null);
    try {
      await run(async (work) => {
        const options = { ...work, scope: everywhere ? null : await host.selection(), label: t(conversion) };
        const report =
          conversion === "functions"
            ? await restore(host, context, options)
            : await convert(host, context, conversion, options);
        if ("key" in report) notify("error", t("failed"), describe(report, language));
        else setOutcome({ conversion, report, elsewhere: await leftElsewhere(conversion) });
      });
    } catch (error) {
      notify("error", t("failed"), errorText(error));
    }
  };

  return (
    <div className={page.root}>
      <div className={styles.column}>
        <Text className={page.hint}>{t("intro")}</Text>
        <Field label={t("scope")}>
          <RadioGroup
            value={everywhere ? "workbook" : "selection"}
            onChange={(_, { value }) => setEverywhere(value === "workbook")}
          >
            <Radio
              value="selection"
              label={t("selection", { range: selection ? qualifiedName(selection.address) : "…" })}
            />
            <Radio value="workbook" label={t("workbook")} />
          </RadioGroup>
        </Field>
        {conversions.map((conversion) => (
          <div key={conversion} className={styles.choice}>
            <Button disabled={progress !== null} onClick={() => void start(conversion)}>
              {t(conversion)}
            </Button>
            <Caption1>{t(`${conversion}Hint`)}</Caption1>
          </div>
        ))}
        {progress && (
          <>
            <WorkProgress progress={progress} label={t("working")} />
            <div className={page.actions}>
              <Button onClick={cancel}>{t("cancel")}</Button>
            </div>
          </>
        )}
        {outcome && <Outcome {...outcome} onUndone={() => setOutcome(null)} />}
      </div>
    </div>
  );
}
