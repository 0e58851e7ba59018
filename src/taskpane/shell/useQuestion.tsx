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
import { useState } from "react";

export interface Question<Answer extends string> {
  readonly title: string;
  readonly body: string;
  /** With their labels; the first is the one expected. None: there is nothing to decide. */
  readonly answers: readonly (readonly [Answer, string])[];
  readonly cancel: string;
}

export type Ask = <Answer extends string>(question: Question<Answer>) => Promise<Answer | null>;

interface Asked extends Question<string> {
  readonly answer: (answer: string | null) => void;
}

/** Asks the user something in a dialog; null is the answer of who cancels. The second is the dialog to render. */
export function useQuestion(): readonly [Ask, ReactNode] {
  // The question stays while the dialog closes, so that its words do not vanish before it does.
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const ask = (question: Question<string>) =>
    new Promise<string | null>((answered) => {
      const answer = (word: string | null) => {
        setOpen(false);
        answered(word);
      };
      setAsked({ ...question, answer });
      setOpen(true);
    });
  const dialog = (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && asked?.answer(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{asked?.title}</DialogTitle>
          <DialogContent>{asked?.body}</DialogContent>
          <DialogActions fluid>
            {asked?.answers.map(([word, label], index) => (
              <Button key={word} appearance={index === 0 ? "primary" : "secondary"} onClick={() => asked.answer(word)}>
                {label}
              </Button>
            ))}
            <Button onClick={() => asked?.answer(null)}>{asked?.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
  return [ask as Ask, dialog];
}
