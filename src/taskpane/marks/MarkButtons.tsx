import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { describe } from "../../language/messages";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
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
  const notify = useNotify();
  const [kept, setKept] = useState(0);
  const { busy, attempt } = useAttempt();
  useEffect(() => {
    void marksKept(host, kind)
      .then((marks) => setKept(marks.length))
      .catch(() => undefined);
  }, [host, kind, remarks]);

  const report = async (
    refused: "notMarked" | "notUnmarked",
    work: Promise<Marking>,
    all: "marked" | "unmarked",
    some: "markedMost" | "unmarkedPartly",
  ) => {
    const outcome = await work;
    if ("problem" in outcome) notify("error", t(refused), describe(outcome.problem, language));
    else if (outcome.left > 0) notify("warning", t(some, { count: outcome.done, left: outcome.left }));
    else notify("success", t(all, { count: outcome.done }));
    setKept((await marksKept(host, kind)).length);
    onMarked?.();
  };
  const put = () => report("notMarked", mark(host, kind, remarks, language), "marked", "markedMost");
  const take = () => report("notUnmarked", unmark(host, kind, language), "unmarked", "unmarkedPartly");
  return (
    <>
      {remarks.length > 0 && (
        <Button disabled={busy} onClick={() => void attempt(t("notMarked"), put)}>
          {t("mark")}
        </Button>
      )}
      {kept > 0 && (
        <Button disabled={busy} onClick={() => void attempt(t("notUnmarked"), take)}>
          {t("unmark", { count: kept })}
        </Button>
      )}
    </>
  );
}
