import {
  Button,
  Caption1,
  Card,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { FormEvent, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { placeText } from "../../documents/place";
import { describe } from "../../language/messages";
import type { StandardReading } from "../../standards/reading/read";
import type { Decisions, EntryFields, ReviewItem } from "../../standards/reading/review";
import { decisionFor, problemsOf } from "../../standards/reading/review";
import { reasonNames } from "../../standards/reading/words";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { Excerpt } from "./Excerpt";
import { PagePicture } from "./PagePicture";
import { readingTexts } from "./texts";

const wide = "@container (min-width: 640px)";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    [wide]: { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)" },
  },
  document: { minWidth: 0, display: "grid", gap: tokens.spacingVerticalS, alignContent: "start" },
  form: { minWidth: 0, alignContent: "start" },
  whole: { gridColumn: "1 / -1" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly item: ReviewItem;
  readonly reading: StandardReading;
  readonly file: File;
  readonly password: string | undefined;
  readonly decisions: Decisions;
  /** Null leaves the entry out; undefined takes back what was decided. */
  readonly onDecide: (fields: EntryFields | null | undefined) => void;
  readonly onStep: (by: number) => void;
}

const labels = ["code", "category", "product", "condition", "unit"] as const;

/** One entry beside its place in the document, to confirm or to correct: Enter confirms and goes on. */
export function EntryReview({ item, reading, file, password, decisions, onDecide, onStep }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts(readingTexts);
  const text = useLanguage();
  const { language } = usePreferences();
  const decision = decisionFor(item, decisions);
  const [fields, setFields] = useState<EntryFields>(decision?.fields ?? item.fields);
  const form = useRef<HTMLFormElement>(null);
  // Only from one entry to the next: who has just opened the page keeps the focus where it is.
  useEffect(() => {
    if (document.activeElement?.closest("[data-review]") || document.activeElement === document.body)
      form.current?.querySelector("input")?.select();
  }, []);
  const problems = problemsOf(reading, item, fields);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length === 0) onDecide(fields);
  };
  const move = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  const { tiers } = reading.own.standard;
  const place = placeText(item.place, language);
  const hasPicture = item.place.box !== undefined && item.place.page !== undefined;
  return (
    <Card data-review onKeyDown={move} role="group" aria-label={fields.product}>
      <div className={styles.card}>
        <div className={styles.document}>
          <Caption1 className={page.quiet}>{t("place", { place })}</Caption1>
          {hasPicture && <PagePicture item={item} file={file} password={password} />}
          <Excerpt item={item} around={hasPicture ? 0 : 1} />
        </div>
        <form ref={form} className={mergeClasses(page.fields, styles.form)} onSubmit={confirm}>
          {item.doubts.length > 0 && (
            <Text className={styles.whole}>
              {t("reasons", {
                reasons: item.doubts.map((reason) => text(reasonNames[reason])).join(text({ zh: "；", en: "; " })),
              })}
            </Text>
          )}
          {tiers.map(({ name }, at) => (
            <Field
              key={name}
              label={name}
              size="small"
              {...(item.others[at] && { hint: t("other", { text: item.others[at] }) })}
            >
              <Input
                size="small"
                value={fields.values[at]!}
                onChange={(_, { value }) =>
                  setFields({ ...fields, values: fields.values.map((before, of) => (of === at ? value : before)) })
                }
              />
            </Field>
          ))}
          {labels.map((name) => (
            <Field key={name} label={t(name)} size="small" {...(name === "condition" && { className: styles.whole })}>
              <Input
                size="small"
                value={fields[name]}
                onChange={(_, { value }) => setFields({ ...fields, [name]: value })}
              />
            </Field>
          ))}
          <div className={styles.whole} role="alert">
            {problems.map((problem) => (
              <Caption1 key={problem.key} block className={styles.wrong}>
                {describe(problem, language)}
              </Caption1>
            ))}
          </div>
          <div className={mergeClasses(page.actions, styles.whole)}>
            <Button type="submit" appearance="primary" disabled={problems.length > 0}>
              {t("confirm")}
            </Button>
            <Button onClick={() => onDecide(null)}>{t("leave")}</Button>
            {decision && (
              <Button
                onClick={() => {
                  setFields(item.fields);
                  onDecide(undefined);
                }}
              >
                {t("reset")}
              </Button>
            )}
            <Button appearance="subtle" onClick={() => onStep(-1)}>
              {t("previous")}
            </Button>
            <Button appearance="subtle" onClick={() => onStep(1)}>
              {t("next")}
            </Button>
          </div>
        </form>
      </div>
    </Card>
  );
}
