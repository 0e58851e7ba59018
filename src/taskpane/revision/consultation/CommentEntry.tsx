import { Button, Caption1, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CommentAnswer } from "../../../revision/consultation";
import { answerComment, lacksReason } from "../../../revision/consultation";
import type { Comment, CommentVerdict } from "../../../revision/project";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { useOpenRevision } from "../RevisionProvider";
import { consultationTexts } from "./texts";

const useStyles = makeStyles({
  opinion: {
    display: "block",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

const verdicts = ["adopted", "partly", "rejected"] as const satisfies readonly CommentVerdict[];

interface EntryProps {
  readonly comment: Comment;
  readonly onOpen: (item: string) => void;
}

/** A comment, the item that it is about, and what becomes of it. */
export function CommentEntry({ comment, onOpen }: EntryProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(consultationTexts);
  const { project, apply } = useOpenRevision();
  // Null: as it is in the project.
  const [draft, setDraft] = useState<Partial<CommentAnswer> | null>(null);
  const { verdict, reason, item } = { ...comment, ...draft };
  const known = project.items.some(({ key }) => key === item);
  const lacking = lacksReason({ verdict, reason });
  const change = (part: Partial<CommentAnswer>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const answer = { verdict, reason: reason.trim(), item };
    if (await apply(t("answer"), (current, stamp) => answerComment(current, comment, answer, stamp))) setDraft(null);
  };
  return (
    <div role="listitem" className={page.item}>
      <Caption1 className={page.quiet}>
        {[comment.number, comment.from, comment.clause].filter((part) => part !== null && part !== "").join(" · ")}
      </Caption1>
      <Text className={styles.opinion}>{comment.opinion}</Text>
      <div className={page.fields}>
        <Field label={t("about")} size="small" hint={item !== "" && !known ? t("gone", { item }) : null}>
          <Select size="small" value={item} onChange={(_, { value }) => change({ item: value })}>
            <option value="">{t("noItem")}</option>
            {!known && item !== "" && <option value={item}>{item}</option>}
            {project.items.map(({ key }) => (
              <option key={key}>{key}</option>
            ))}
          </Select>
        </Field>
        <Field label={t("verdict")} size="small">
          <Select
            size="small"
            value={verdict ?? ""}
            onChange={(_, { value }) => change({ verdict: verdicts.find((one) => one === value) ?? null })}
          >
            <option value="">{t("open")}</option>
            {verdicts.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t("reason")}
          size="small"
          validationState={lacking ? "warning" : "none"}
          validationMessage={lacking ? t("reasonNeeded") : null}
        >
          <Input size="small" value={reason} onChange={(_, { value }) => change({ reason: value })} />
        </Field>
      </div>
      <div className={page.actions}>
        {draft && (
          <Button size="small" appearance="primary" onClick={() => void save()}>
            {t("save")}
          </Button>
        )}
        {known && (
          <Button size="small" onClick={() => onOpen(item)}>
            {t("openItem")}
          </Button>
        )}
      </div>
    </div>
  );
}
