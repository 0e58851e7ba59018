import type { ReactNode, Ref } from "react";
import { useCallback, useEffect, useImperativeHandle, useRef, useState } from "react";
import { exclude, include } from "../../revision/operations";
import type { SamplePoint } from "../../revision/view";
import { turn } from "../../xlsx/turn";
import { useNotify } from "../notices/NoticesProvider";
import { useTexts } from "../shell/texts";
import { ExcludeDialog } from "./ExcludeDialog";
import { useOpenRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";

export type Excludable = Pick<SamplePoint, "id" | "label" | "excluded" | "outlier">;

/** Leaving samples out and taking them in again, by mouse or by keyboard alike. `dialog` is to be put into the page. */
export function useExclusion(): { readonly toggle: (sample: Excludable) => void; readonly dialog: ReactNode } {
  const t = useTexts(revisionTexts);
  const { apply } = useOpenRevision();
  const notify = useNotify();
  const asking = useRef<Asking>(null);

  const toggle = useCallback(
    (sample: Excludable) => {
      const takeIn = async ({ id, label }: Excludable) => {
        const done = await apply(t("includeOne", { name: label }), (project, stamp) =>
          include(project, new Set([id]), stamp),
        );
        if (done) notify("success", t("includedDone", { name: label }));
      };
      if (sample.excluded) void takeIn(sample);
      else asking.current?.ask(sample);
    },
    [apply, notify, t],
  );
  const leaveOut = useCallback(
    async ({ id, label }: Excludable, reason: string) => {
      const done = await apply(t("excludeOne", { name: label }), (project, stamp) =>
        exclude(project, new Set([id]), reason, stamp),
      );
      if (done) notify("success", t("excludedDone", { name: label }));
    },
    [apply, notify, t],
  );
  return { toggle, dialog: <Question ref={asking} onReason={leaveOut} /> };
}

interface Asking {
  readonly ask: (sample: Excludable) => void;
}

interface QuestionProps {
  readonly ref: Ref<Asking>;
  readonly onReason: (sample: Excludable, reason: string) => Promise<void>;
}

/** Asks for the reason. Apart from the page that shows the sample, which is not drawn again because of it. */
function Question({ ref, onReason }: QuestionProps) {
  const [asked, setAsked] = useState<Excludable | null>(null);
  const from = useRef<HTMLElement | null>(null);
  useImperativeHandle(
    ref,
    () => ({
      ask: (sample) => {
        from.current = whereFrom(sample);
        setAsked(sample);
      },
    }),
    [],
  );
  useEffect(() => {
    if (asked) return;
    // Back to where the dialog was called from; after a click into the plot to the sample's button.
    from.current?.focus({ preventScroll: true });
    from.current = null;
  }, [asked]);
  return (
    asked && (
      <ExcludeDialog
        key={asked.id}
        sample={asked}
        onAnswer={(reason) => {
          setAsked(null);
          // The dialog goes before what the answer brings, not with it in one piece.
          if (reason !== null) void turn().then(() => onReason(asked, reason));
        }}
      />
    )
  );
}

function whereFrom({ id }: Excludable): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) return activeElement;
  return sampleButton(id);
}

/** The button that leaves a sample out or takes it in, where the sample table is unfolded. */
export function sampleButton(id: string, within: ParentNode | null = document): HTMLElement | null {
  const all = within?.querySelectorAll<HTMLElement>("[data-sample]") ?? [];
  return [...all].find(({ dataset }) => dataset["sample"] === id) ?? null;
}
