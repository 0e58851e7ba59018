import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import { useInsertion } from "../insertion/InsertionProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { Marking, MarkKind, Remark } from "./marks";
import { mark, marksKept, unmark } from "./marks";
import { markTexts } from "./texts";

interface Props {
  readonly kind: MarkKind;
  readonly remarks: readonly Remark[];
  readonly onMarked?: () => void;
}

/** Marks the cells of which something is said, and takes the marks away again, also those of an earlier day. */
export function MarkButtons({ kind, remarks, onMarked }: Props) {
  const t = useTexts(markTexts);
  const { host } = useEnvironment();
  const { language } = usePreferences();
  const { notify } = useInsertion();
  const [kept, setKept] = useState(0);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void marksKept(host, kind)
      .then((marks) => setKept(marks.length))
      .catch(() => undefined);
  }, [host, kind, remarks]);

  const during =
    (
      refused: "notMarked" | "notUnmarked",
      work: () => Promise<Marking>,
      said: (done: number, left: number) => string,
    ) =>
    async () => {
      setBusy(true);
      try {
        const outcome = await work();
        if ("problem" in outcome) notify("error", t(refused), describe(outcome.problem, language));
        else notify(outcome.left > 0 ? "warning" : "success", said(outcome.done, outcome.left));
        setKept((await marksKept(host, kind)).length);
        onMarked?.();
      } catch (error) {
        notify("error", t(refused), errorText(error));
      } finally {
        setBusy(false);
      }
    };
  const put = during(
    "notMarked",
    () => mark(host, kind, remarks, language),
    (count, left) => t(left > 0 ? "markedMost" : "marked", { count, left }),
  );
  const take = during(
    "notUnmarked",
    () => unmark(host, kind, language),
    (count, left) => t(left > 0 ? "unmarkedPartly" : "unmarked", { count, left }),
  );
  return (
    <>
      {remarks.length > 0 && (
        <Button disabled={busy} onClick={() => void put()}>
          {t("mark")}
        </Button>
      )}
      {kept > 0 && (
        <Button disabled={busy} onClick={() => void take()}>
          {t("unmark", { count: kept })}
        </Button>
      )}
    </>
  );
}
