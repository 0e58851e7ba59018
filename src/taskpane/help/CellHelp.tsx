import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { namespace } from "../../functions/formula";
import { qualifiedName } from "../../workbook/address";
import { isFailure } from "../../language/failure";
import { describe } from "../messages";
import type { Selection } from "../selection/SelectionProvider";
import { useFailedEntry, useSelection } from "../selection/SelectionProvider";
import { useEnvironment, useFunctionContext } from "../shell/environment";
import { useNavigation } from "../shell/navigation";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import type { Explanation } from "./explain";
import { explain } from "./explain";
import { errorTexts, helpTexts } from "./texts";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, text: { whiteSpace: "normal" } });

interface Explained {
  readonly selection: Selection;
  readonly explanation: Explanation;
}

/** When the selected cell shows an error of one of our functions: what is wrong, in words, and what to do. */
export function CellHelp() {
  const styles = useStyles();
  const t = useTexts(helpTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const { go } = useNavigation();
  const [closed, setClosed] = useState<Selection | null>(null);
  const explained = useExplained();
  if (!explained || explained.selection === closed) return null;

  const { definition, failure } = explained.explanation;
  const name = definition && `${namespace}.${definition.id}`;
  const reason = failure.message ? describe(failure.message, language) : text(errorTexts[failure.code]);
  const cell = qualifiedName({ ...explained.selection.address, rows: 1, columns: 1 });
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{t("title", { cell, code: failure.code })}</MessageBarTitle>
        {name ? t("because", { function: name, reason }) : reason}{" "}
        {definition && name && (
          <Link inline onClick={() => go("functions", definition.id)}>
            {t("openFunction", { function: name })}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t("close")}
            onClick={() => setClosed(explained.selection)}
          />
        }
      />
    </MessageBar>
  );
}

function useExplained(): Explained | null {
  const [selected, failed] = [useSelection(), useFailedEntry()];
  // What was just entered is explained at once, although Enter has gone on to the next cell.
  const selection = selected && !isFailure(selected.value) && failed ? failed : selected;
  const { host, calculations } = useEnvironment();
  const context = useFunctionContext();
  const [explained, setExplained] = useState<Explained | null>(null);

  useEffect(() => {
    let replaced = false;
    const search = async () => {
      if (!selection || !isFailure(selection.value)) return null;
      const { value, address } = selection;
      const { sheet, row, column } = address;
      // A cell without a formula may be filled by one elsewhere.
      const source = selection.formula !== null ? address : await host.spillSource?.(sheet, row, column);
      if (!source) return null;
      const formula = selection.formula ?? (await host.read({ ...source, rows: 1, columns: 1 })).formulas[0]![0]!;
      if (formula === null) return null;
      const explanation = await explain(formula, { value, address, source }, host, calculations, context);
      return explanation && { selection, explanation };
    };
    void search()
      .catch(() => null)
      .then((found) => {
        if (!replaced) setExplained(found);
      });
    return () => {
      replaced = true;
    };
  }, [selection, host, calculations, context]);

  return explained;
}
