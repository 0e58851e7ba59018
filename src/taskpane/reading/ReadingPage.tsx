import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ClipboardEvent, DragEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { errorText } from "../../language/errorText";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import type { StandardReading } from "../../standards/reading/read";
import type { Decisions } from "../../standards/reading/review";
import { isPasswordProblem } from "../../xlsx/password";
import { filesFromField } from "../shell/filesFromField";
import { PasswordField } from "../shell/PasswordField";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useLongWork } from "../shell/useLongWork";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { forget, keepDecisions, keepFile, keptReview } from "./kept";
import { ReviewView } from "./ReviewView";
import { readingTexts } from "./texts";
import { readInThread } from "./thread/read";

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

const readable = ".docx,.pdf,.html,.htm,.txt,.md,.xlsx,.xls,.ods";

interface Review {
  readonly file: File;
  readonly password: string | undefined;
  readonly reading: StandardReading;
}

interface Refusal {
  readonly file: File;
  /** What had been decided of it. */
  readonly known: Decisions;
  readonly problem: Message;
}

/** A printed standard becomes an own one: read, reviewed and kept in the workbook. */
export function ReadingPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(readingTexts);
  const { language } = usePreferences();
  const { progress, run, cancel } = useLongWork();
  const [name, setName] = useState("");
  const [review, setReview] = useState<Review | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState("");
  const [decisions, setDecisions] = useState<Decisions>({});

  const read = (file: File, known: Decisions, password?: string) =>
    run(async (work) => {
      setName(file.name);
      setRefusal(null);
      setFailure("");
      const answer = await readInThread(file, password, work);
      if (!answer) return;
      if ("problem" in answer) return setRefusal({ file, known, problem: answer.problem });
      setDecisions(known);
      setReview({ file, password, reading: answer.reading });
    }).catch((error: unknown) => setFailure(errorText(error)));

  const begin = async (file: File | undefined) => {
    if (!file) return;
    await keepFile(file);
    setReview(null);
    await read(file, {});
  };
  const change = (changed: Decisions) => {
    setDecisions(changed);
    void keepDecisions(changed);
  };
  const end = () => {
    setReview(null);
    void forget();
  };

  // What was under way before the page was loaded again goes on.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void keptReview().then((kept) => kept && read(kept.file, kept.decisions));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    if (!file && !/<table[\s>]/i.test(html) && !text.includes("\t")) return;
    event.preventDefault();
    const pasted = /<table[\s>]/i.test(html) ? [html, t("pasted")] : [text, t("pasted").replace(/html$/, "txt")];
    void begin(file ?? new File([pasted[0]!], pasted[1]!));
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const drop = (event: DragEvent) => {
    take(event);
    void begin(event.dataTransfer.files[0]);
  };
  const choose = () => void filesFromField({ accept: readable }).then(([file]) => begin(file));
  const pages = progress && progress.total > 1 ? progress : null;

  return (
    <div className={page.root} onPaste={paste} onDragOver={take} onDrop={drop}>
      {!review && <Text className={page.hint}>{t("hint")}</Text>}
      <div className={styles.choice}>
        <Button appearance={review ? "secondary" : "primary"} size={review ? "small" : "medium"} onClick={choose}>
          {t(review ? "another" : "open")}
        </Button>
        {progress && <Button onClick={cancel}>{t("cancel")}</Button>}
      </div>
      {progress && (
        <WorkProgress
          {...(pages && { progress: pages })}
          label={
            pages
              ? t("readingPages", { file: name, done: pages.done, total: pages.total })
              : t("reading", { file: name })
          }
        />
      )}
      {(refusal || failure !== "") && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t("failed")}</MessageBarTitle>
            {refusal ? describe(refusal.problem, language) : failure}
          </MessageBarBody>
        </MessageBar>
      )}
      {refusal && isPasswordProblem(refusal.problem) && (
        <PasswordField
          label={t("password")}
          submit={t("tryPassword")}
          problem={null}
          onPassword={(password) => void read(refusal.file, refusal.known, password)}
        />
      )}
      {review && <ReviewView key={review.file.name} {...review} decisions={decisions} onDecide={change} onEnd={end} />}
    </div>
  );
}
