import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { WorkbookAdditions } from "../../workflows/additions";
import { followWorkbook, keepInWorkbook, noAdditions } from "../../workflows/additions";
import { errorText } from "../../language/errorText";
import { describe } from "../messages";
import type { OwnStandard } from "../../standards/library";
import { ownStandardsFromText, ownStandardsToText } from "../../standards/own/store";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { readStored, store } from "../shell/storage";
import { useTexts } from "../shell/texts";
import { additionsTexts } from "./additionsTexts";

interface Additions extends WorkbookAdditions {
  /** Keeps them in the workbook, where its functions use them at once. False where the workbook refused. */
  readonly keep: (additions: WorkbookAdditions) => Promise<boolean>;
  /** Keeps one more own standard, in place of the one of that name. */
  readonly keepStandard: (own: OwnStandard) => Promise<boolean>;
}

const AdditionsContext = createContext<Additions | null>(null);

export function useAdditions(): Additions {
  const additions = useContext(AdditionsContext);
  if (!additions) throw new Error("Additions are used outside of their provider.");
  return additions;
}

/** Own standards that the user wants in every workbook on this machine. */
export function standardsOnMachine(): readonly OwnStandard[] {
  const stored = readStored("ownStandards");
  return stored === null ? [] : ownStandardsFromText(stored).standards;
}

/** Own standards with one more, in place of the one of that name. */
export function withStandard(standards: readonly OwnStandard[], own: OwnStandard): OwnStandard[] {
  return [...standards.filter(({ standard }) => standard.id !== own.standard.id), own];
}

export function keepOnMachine(standards: readonly OwnStandard[]): void {
  store("ownStandards", standards.length === 0 ? null : ownStandardsToText(standards));
}

/** Has look-ups follow what the open workbook carries, from the moment the pane opens. */
export function AdditionsProvider({ children }: { readonly children: ReactNode }) {
  const { host, context } = useEnvironment();
  const { language } = usePreferences();
  const notify = useNotify();
  const t = useTexts(additionsTexts);
  const [additions, setAdditions] = useState<WorkbookAdditions>(noAdditions);

  useEffect(() => {
    let closed = false;
    void followWorkbook(host, context, standardsOnMachine())
      .then(({ additions: found, problems }) => {
        if (closed) return;
        setAdditions(found);
        for (const problem of problems) notify("warning", t("unreadable"), describe(problem, language));
      })
      // A workbook without settings has no additions.
      .catch(() => undefined);
    return () => {
      closed = true;
    };
    // Once a workbook; a change of language does not read it anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [host, context]);

  const keep = useCallback(
    async (changed: WorkbookAdditions) => {
      try {
        await keepInWorkbook(host, context, changed);
        setAdditions(changed);
        return true;
      } catch (error) {
        notify("error", t("notKept"), t("notKeptBody", { detail: errorText(error) }));
        return false;
      }
    },
    [host, context, t, notify],
  );
  const value = useMemo(() => {
    const { standards, confirmations } = additions;
    const keepStandard = (own: OwnStandard) => keep({ standards: withStandard(standards, own), confirmations });
    return { ...additions, keep, keepStandard };
  }, [additions, keep]);
  return <AdditionsContext value={value}>{children}</AdditionsContext>;
}
