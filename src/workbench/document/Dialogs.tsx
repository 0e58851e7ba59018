import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { useTexts } from "../../taskpane/shell/texts";
import { workbenchTexts } from "../texts";

export type Leaving = "save" | "discard" | "cancel";

export interface Dialogs {
  readonly problem: (title: string, body: string) => Promise<void>;
  /** What to do with unsaved changes. */
  readonly leaving: (file: string) => Promise<Leaving>;
  /** Whether to go on although there are remarks. */
  readonly sure: (title: string, remarks: readonly string[], goOn: string) => Promise<boolean>;
  /** The password of a file; null where the person gives up. `remark`: why it is asked (again). */
  readonly password: (file: string, remark: string) => Promise<string | null>;
}

type Question =
  | { readonly kind: "problem"; readonly title: string; readonly body: string; readonly answer: () => void }
  | { readonly kind: "leaving"; readonly file: string; readonly answer: (leaving: Leaving) => void }
  | {
      readonly kind: "sure";
      readonly title: string;
      readonly remarks: readonly string[];
      readonly goOn: string;
      readonly answer: (sure: boolean) => void;
    }
  | {
      readonly kind: "password";
      readonly file: string;
      readonly remark: string;
      readonly answer: (password: string | null) => void;
    };

const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error("Dialogs are used outside of their provider.");
  return dialogs;
}

/** The questions that opening and saving ask, one at a time, answered by promise. */
export function DialogsProvider({ children }: { readonly children: ReactNode }) {
  // A question stays while its dialog closes, so that its text does not vanish before it does.
  const [question, setQuestion] = useState<Question | null>(null);
  const [asking, setAsking] = useState(false);

  const ask = useCallback(async <Answer,>(pose: (answer: (given: Answer) => void) => Question): Promise<Answer> => {
    const given = await new Promise<Answer>((answer) => {
      setQuestion(pose(answer));
      setAsking(true);
    });
    setAsking(false);
    return given;
  }, []);

  const dialogs = useMemo<Dialogs>(
    () => ({
      problem: (title, body) =>
        ask<null>((answer) => ({ kind: "problem", title, body, answer: () => answer(null) })).then(() => undefined),
      leaving: (file) => ask<Leaving>((answer) => ({ kind: "leaving", file, answer })),
      sure: (title, remarks, goOn) => ask<boolean>((answer) => ({ kind: "sure", title, remarks, goOn, answer })),
      password: (file, remark) => ask<string | null>((answer) => ({ kind: "password", file, remark, answer })),
    }),
    [ask],
  );

  return (
    <DialogsContext value={dialogs}>
      {children}
      <Dialog
        open={asking}
        modalType="alert"
        onOpenChange={(_, { open }) => {
          if (!open && question) dismiss(question);
        }}
      >
        <DialogSurface>
          {question?.kind === "problem" && <ProblemBody {...question} />}
          {question?.kind === "leaving" && <LeavingBody {...question} />}
          {question?.kind === "sure" && <SureBody {...question} />}
          {question?.kind === "password" && <PasswordBody {...question} />}
        </DialogSurface>
      </Dialog>
    </DialogsContext>
  );
}

function dismiss(question: Question): void {
  if (question.kind === "problem") question.answer();
  else if (question.kind === "leaving") question.answer("cancel");
  else if (question.kind === "sure") question.answer(false);
  else question.answer(null);
}

function ProblemBody({ title, body, answer }: Extract<Question, { kind: "problem" }>) {
  const t = useTexts(workbenchTexts);
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>{body}</DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={answer}>
          {t("close")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function LeavingBody({ file, answer }: Extract<Question, { kind: "leaving" }>) {
  const t = useTexts(workbenchTexts);
  return (
    <DialogBody>
      <DialogTitle>{t("leaveTitle", { file })}</DialogTitle>
      <DialogContent>{t("leaveBody")}</DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => answer("save")}>
          {t("save")}
        </Button>
        <Button onClick={() => answer("discard")}>{t("discard")}</Button>
        <Button onClick={() => answer("cancel")}>{t("cancel")}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function SureBody({ title, remarks, goOn, answer }: Extract<Question, { kind: "sure" }>) {
  const t = useTexts(workbenchTexts);
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => answer(true)}>
          {goOn}
        </Button>
        <Button onClick={() => answer(false)}>{t("cancel")}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function PasswordBody({ file, remark, answer }: Extract<Question, { kind: "password" }>) {
  const t = useTexts(workbenchTexts);
  const [password, setPassword] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer(password);
      }}
    >
      <DialogBody>
        <DialogTitle>{t("password", { file })}</DialogTitle>
        <DialogContent>
          <p>{remark}</p>
          <Field label={t("passwordField")}>
            <Input
              type="password"
              autoComplete="off"
              value={password}
              onChange={(_, { value }) => setPassword(value)}
              autoFocus
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabled={password === ""}>
            {t("passwordOpen")}
          </Button>
          <Button onClick={() => answer(null)}>{t("cancel")}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
