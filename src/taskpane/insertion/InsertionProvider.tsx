import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { qualifiedName } from "../../workbook/address";
import type { Entry, RangeAddress, RangeLayout, Write } from "../../hosts/port";
import { errorText } from "../../language/errorText";
import { describe } from "../messages";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useNotify } from "../notices/NoticesProvider";
import { insertionTexts } from "./texts";

export interface Insertion {
  /** Writes, asking first where cells are not empty; says what was done and offers to undo it. True once written. */
  readonly write: (label: string, writes: readonly Write[]) => Promise<boolean>;
  /** Writes what begins at the first selected cell. */
  readonly writeAtSelection: (
    label: string,
    writes: (selection: RangeAddress) => readonly Write[] | Promise<readonly Write[]>,
  ) => Promise<boolean>;
  /** Into the first selected cell only: for formulas that may spill. */
  readonly fillFirst: (label: string, entry: Entry) => Promise<boolean>;
  /** The same entry in every selected cell that is not hidden. */
  readonly fillSelection: (label: string, entry: Entry, numberFormat?: string) => Promise<boolean>;
}

const InsertionContext = createContext<Insertion | null>(null);

export function useInsertion(): Insertion {
  const insertion = useContext(InsertionContext);
  if (!insertion) throw new Error("Insertion is used outside of its provider.");
  return insertion;
}

/** More is a slip of the hand, such as a whole column selected. */
const maximumCells = 1000;

const nothingHidden: Pick<RangeLayout, "hiddenRows" | "hiddenColumns"> = { hiddenRows: [], hiddenColumns: [] };

interface Question {
  readonly occupied: readonly RangeAddress[];
  readonly answer: (overwrite: boolean) => void;
}

export function InsertionProvider({ children }: { readonly children: ReactNode }) {
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const t = useTexts(insertionTexts);
  const notify = useNotify();
  // The question stays while the dialog closes, so that its list does not vanish before it does.
  const [question, setQuestion] = useState<Question | null>(null);
  const [asking, setAsking] = useState(false);

  const write = useCallback<Insertion["write"]>(
    async (label, writes) => {
      try {
        let outcome = await host.write(label, writes);
        if (!outcome.done && "occupied" in outcome) {
          const { occupied } = outcome;
          const overwrite = await new Promise<boolean>((answer) => {
            setQuestion({ occupied, answer });
            setAsking(true);
          });
          setAsking(false);
          if (!overwrite) return false;
          outcome = await host.write(label, writes, { overwrite: true });
        }
        if (!outcome.done) {
          notify("error", t("failed"), "problem" in outcome ? describe(outcome.problem, language) : undefined);
          return false;
        }
      } catch (error) {
        notify("error", t("failed"), t("failedUnexpectedly", { detail: errorText(error) }));
        return false;
      }
      const undo = async () => {
        try {
          await host.undo();
          notify("info", t("undone"));
        } catch (error) {
          notify("error", t("notUndone"), errorText(error));
        }
      };
      notify(
        "success",
        t("written", { place: writes.map(placeOf) }),
        undefined,
        host.abilities.undo ? { label: t("undo"), run: () => void undo() } : undefined,
      );
      return true;
    },
    [host, language, t, notify],
  );

  const writeAtSelection = useCallback<Insertion["writeAtSelection"]>(
    async (label, writes) => {
      let wanted: readonly Write[];
      try {
        wanted = await writes(await host.selection());
      } catch (error) {
        // Such as a cell that is being edited.
        notify("error", t("failed"), errorText(error));
        return false;
      }
      return wanted.length > 0 && write(label, wanted);
    },
    [host, t, notify, write],
  );

  const fillSelection = useCallback<Insertion["fillSelection"]>(
    (label, entry, numberFormat) =>
      writeAtSelection(label, async (selection) => {
        const { sheet, row, column, rows, columns } = selection;
        const count = rows * columns;
        if (count > maximumCells) {
          notify("warning", t("failed"), t("tooMany", { count, maximum: maximumCells }));
          return [];
        }
        // Who selects over rows that a filter hides means those that can be seen.
        const { hiddenRows, hiddenColumns } = count === 1 ? nothingHidden : await host.layout(selection);
        const isHidden = (down: number, right: number) =>
          hiddenRows.includes(row + down) || hiddenColumns.includes(column + right);
        const entries = Array.from({ length: rows }, (_row, down) =>
          Array.from({ length: columns }, (_column, right) => (isHidden(down, right) ? undefined : entry)),
        );
        const hidden = entries.flat().filter((one) => one === undefined).length;
        if (hidden === count) {
          notify("warning", t("failed"), t("allHidden"));
          return [];
        }
        if (hidden > 0) notify("info", t("hiddenLeft", { count: hidden }));
        return [{ sheet, row, column, entries, ...(numberFormat && { numberFormat }) }];
      }),
    [host, t, notify, writeAtSelection],
  );

  const fillFirst = useCallback<Insertion["fillFirst"]>(
    (label, entry) => writeAtSelection(label, ({ sheet, row, column }) => [{ sheet, row, column, entries: [[entry]] }]),
    [writeAtSelection],
  );

  const insertion = useMemo(
    () => ({ write, writeAtSelection, fillFirst, fillSelection }),
    [write, writeAtSelection, fillFirst, fillSelection],
  );
  return (
    <InsertionContext value={insertion}>
      {children}
      <Dialog
        open={asking}
        modalType="alert"
        onOpenChange={(_, { open }) => {
          if (!open) question?.answer(false);
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t("overwriteTitle")}</DialogTitle>
            <DialogContent>
              {t("overwriteBody")}
              <ul>
                {question?.occupied.slice(0, 8).map((range) => (
                  <li key={qualifiedName(range)}>{qualifiedName(range)}</li>
                ))}
              </ul>
              {question && question.occupied.length > 8 && t("andMore", { count: question.occupied.length })}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => question?.answer(true)}>
                {t("overwrite")}
              </Button>
              <Button onClick={() => question?.answer(false)}>{t("cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </InsertionContext>
  );
}

function placeOf({ sheet, row, column, entries }: Write): string {
  return qualifiedName({ sheet, row, column, rows: entries.length, columns: entries[0]?.length ?? 1 });
}
