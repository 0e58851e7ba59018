import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import type { OwnStandard } from "../../standards/library";
import { hiddenContent, hiddenFound, withoutHidden } from "../../standards/own/hidden";
import { readOwnStandard } from "../../standards/own/read";
import { ownStandardTemplate, templateChoices } from "../../standards/own/rows";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment, useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useQuestion } from "../shell/useQuestion";
import { keepOnMachine, standardsOnMachine, useAdditions, withStandard } from "./AdditionsProvider";
import type { Refusal } from "./Refused";
import { Refused } from "./Refused";
import { standardsTexts } from "./texts";
import { useClash } from "./useClash";
import { writeSheet } from "./writeSheet";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** So many rows of a template take entries from a list. */
const listedRows = 2000;

/** A template to fill, and the import of a sheet: either wholly, or with a report of every cell that is wrong. */
export function ImportOwn() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const library = useStandards();
  const { keepStandard } = useAdditions();
  const [onMachine, setOnMachine] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [ask, question] = useQuestion();
  const askClash = useClash(ask);

  const makeTemplate = async (national: boolean) => {
    const name = t(national ? "nationalTemplate" : "templateName");
    const sheet = await writeSheet(host, name, ownStandardTemplate(national));
    const { header, unit, code } = templateChoices(library);
    if (!host.abilities.validation) return;
    for (const { column, options } of [unit, code]) {
      await host.addValidationList({ sheet, row: header + 1, column, rows: listedRows, columns: 1 }, options);
    }
  };

  const importSheet = async () => {
    setRefusal(null);
    const { sheet } = await host.selection();
    const used = await host.usedRange(sheet);
    if (!used) {
      notify("warning", t("emptySheet"));
      return;
    }
    // From A1 on, so that rows and columns are told as the sheet counts them.
    const range = { sheet, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const [{ values }, layout] = await Promise.all([host.read(range), host.layout(range)]);
    const hidden = hiddenContent(values, { rows: layout.hiddenRows, columns: layout.hiddenColumns });
    const taken = hidden && (await askHidden(describe(hiddenFound(hidden), language)));
    if (hidden && !taken) return;
    const reading = readOwnStandard(taken === "leave" ? withoutHidden(values, hidden!) : values, layout.merges);
    if (!reading.own) {
      setRefusal({ sheet, ...reading });
      return;
    }
    if (await askClash(reading.own)) await take(reading.own);
  };

  const notifyUnread = (error: unknown) =>
    notify("error", t("notRead"), t("notReadBody", { detail: errorText(error) }));

  const askHidden = (body: string) => {
    const answers = [["take", t("hiddenTake")] as const, ["leave", t("hiddenLeave")] as const];
    return ask({ title: t("hiddenTitle"), body, answers, cancel: t("cancel") });
  };

  const take = async (own: OwnStandard) => {
    if (!(await keepStandard(own))) return;
    if (onMachine) keepOnMachine(withStandard(standardsOnMachine(), own));
    notify("success", t("imported", { id: own.standard.id, count: own.variants.length }));
  };

  return (
    <section className={styles.form} aria-labelledby="own-standard">
      <Subtitle2 as="h2" id="own-standard" className={page.heading}>
        {t("ownTitle")}
      </Subtitle2>
      <Text>{t("ownHint")}</Text>
      <Checkbox
        checked={onMachine}
        label={t("onMachine")}
        onChange={(_, { checked }) => setOnMachine(checked === true)}
      />
      <div className={page.actions}>
        <Button appearance="primary" onClick={() => void importSheet().catch(notifyUnread)}>
          {t("import")}
        </Button>
        <Button onClick={() => void makeTemplate(false)}>{t("template")}</Button>
        <Button onClick={() => void makeTemplate(true)}>{t("nationalTemplate")}</Button>
      </div>
      {refusal && <Refused refusal={refusal} />}
      {question}
    </section>
  );
}
