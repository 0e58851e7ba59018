import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AuthorBlock } from "../../../revision/report/blocks";
import { longestText, withText } from "../../../revision/texts";
import { useTexts } from "../../shell/texts";
import { useOpenRevision } from "../RevisionProvider";
import { reportTexts } from "./texts";

const useStyles = makeStyles({
  place: { margin: `${tokens.spacingVerticalS} 0` },
  area: { width: "100%" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** A place that a person writes in; what is written stands in sheet 正文 and goes into the document. */
export function AuthorField({ place }: { readonly place: AuthorBlock }) {
  const styles = useStyles();
  const t = useTexts(reportTexts);
  const { opened, project, apply } = useOpenRevision();
  const { id, title, hint } = place;
  const written = project.texts.get(id)?.text ?? "";
  // Null: as it is in the project.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? written;
  const tooLong = text.length > longestText;
  const changed = draft !== null && draft.trim() !== written;

  const save = async () => {
    const done = await apply(t("writeText"), (current, stamp) => withText(current, id, { title, text }, stamp));
    if (done) setDraft(null);
  };

  return (
    <div className={styles.place}>
      <Field
        label={title}
        validationState={tooLong ? "error" : "none"}
        validationMessage={tooLong ? t("tooLong", { most: longestText }) : null}
      >
        <Textarea
          className={styles.area}
          resize="vertical"
          rows={text === "" ? 2 : 5}
          placeholder={hint}
          value={text}
          disabled={!opened.places.texts}
          onChange={(_, { value }) => setDraft(value)}
        />
      </Field>
      {changed && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" disabled={tooLong} onClick={() => void save()}>
            {t("saveText")}
          </Button>
          <Button size="small" onClick={() => setDraft(null)}>
            {t("discard")}
          </Button>
        </div>
      )}
    </div>
  );
}
