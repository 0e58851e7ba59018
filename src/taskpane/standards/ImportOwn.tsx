import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { cellName } from "../../hosts/address";
import { describe } from "../../language/messages";
import type { OwnStandard } from "../../standards/library";
import type { Clash } from "../../standards/own/clash";
import { clashOf } from "../../standards/own/clash";
import type { CellProblem } from "../../standards/own/problem";
import { readOwnStandard } from "../../standards/own/read";
import { ownStandardTemplate, templateChoices } from "../../standards/own/rows";
import { useInsertion } from "../insertion/InsertionProvider";
import { useEnvironment, useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { keepOnMachine, standardsOnMachine, useAdditions } from "./AdditionsProvider";
import { standardsTexts } from "./texts";
import { writeSheet } from "./writeSheet";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** So many rows of a template take entries from a list. */
const listedRows = 2000;

interface Refusal {
  readonly sheet: string;
  /** The place of the first cell read: problems count from it. */
  readonly row: number;
  readonly column: number;
  readonly problems: readonly CellProblem[];
  readonly count: number;
}

interface Question {
  readonly own: OwnStandard;
  readonly clash: Clash;
}

/** A template to fill, and the import of a sheet: either wholly, or with a report of every cell that is wrong. */
export function ImportOwn() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const { tell } = useInsertion();
  const library = useStandards();
  const { standards, confirmations, keep } = useAdditions();
  const [onMachine, setOnMachine] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  const makeTemplate = async () => {
    const sheet = await writeSheet(host, t("templateName"), ownStandardTemplate());
    const { header, unit, code } = templateChoices(library);
    if (!host.abilities.validation) return;
    for (const { column, words } of [unit, code]) {
      await host.addValidationList({ sheet, row: header + 1, column, rows: listedRows, columns: 1 }, words);
    }
  };

  const importSheet = async () => {
    setRefusal(null);
    const { sheet } = await host.selection();
    const used = await host.usedRange(sheet);
    if (!used) {
      tell("warning", t("emptySheet"));
      return;
    }
    const { values } = await host.read(used);
    const reading = readOwnStandard(values);
    if (!reading.own) {
      const { problems, count } = reading;
      setRefusal({ sheet, row: used.row, column: used.column, problems, count });
      return;
    }
    const clash = clashOf(reading.own, library);
    if (clash) setQuestion({ own: reading.own, clash });
    else await take(reading.own);
  };

  const take = async (own: OwnStandard) => {
    setQuestion(null);
    const others = (all: readonly OwnStandard[]) => all.filter(({ standard }) => standard.id !== own.standard.id);
    if (!(await keep({ standards: [...others(standards), own], confirmations }))) return;
    if (onMachine) keepOnMachine([...others(standardsOnMachine()), own]);
    tell("success", t("imported", { id: own.standard.id, count: own.variants.length }));
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
        <Button appearance="primary" onClick={() => void importSheet()}>
          {t("import")}
        </Button>
        <Button onClick={() => void makeTemplate()}>{t("template")}</Button>
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Dialog open={question !== null} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t("clashTitle")}</DialogTitle>
            <DialogContent>{question && describe(question.clash.message, language)}</DialogContent>
            <DialogActions>
              {question && question.clash.kind !== "refuse" && (
                <Button appearance="primary" onClick={() => void take(question.own)}>
                  {t(question.clash.kind === "update" ? "update" : "keepBoth")}
                </Button>
              )}
              <Button onClick={() => setQuestion(null)}>{t("cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}

function Refused({ refusal: { sheet, row, column, problems, count } }: { readonly refusal: Refusal }) {
  const styles = useStyles();
  const t = useTexts(standardsTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t("problems", { sheet, count })}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.problems}>
        {problems.map((problem, index) => {
          const place = { sheet, row: row + problem.row, column: column + (problem.column ?? 0), rows: 1, columns: 1 };
          return (
            <li key={index}>
              <Link as="button" onClick={() => void host.goTo(place)}>
                {cellName(place.row, place.column)}
              </Link>{" "}
              {describe(problem.message, language)}
            </li>
          );
        })}
      </ul>
      {count > problems.length && <Text>{t("moreProblems", { count: count - problems.length })}</Text>}
    </>
  );
}
