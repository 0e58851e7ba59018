import { Caption1, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { answer } from "../../../revision/entries";
import type { PracticalityCheck } from "../../../revision/project";
import { useTexts } from "../../shell/texts";
import { useOpenRevision } from "../RevisionProvider";
import { revisionTexts } from "../texts";
import type { AnalysisProps } from "./AnalysisProps";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  line: { padding: `${tokens.spacingVerticalXXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  reply: { display: "flex", columnGap: tokens.spacingHorizontalS },
  choice: { flexShrink: 0, width: "6.5em", minWidth: 0 },
  note: { flex: 1, minWidth: 0 },
});

/** Section 4.4 as a checklist: answered here or in its sheet. */
export function PracticalityView({ analyses: { practicality } }: AnalysisProps) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { project } = useOpenRevision();
  return (
    <>
      <Caption1 role="status">{t("practicalitySummary", { ...practicality })}</Caption1>
      <ol className={styles.list} aria-label={t("practicality")}>
        {project.practicality.map((check) => (
          <li key={check.question} className={styles.line}>
            <Text>{check.question}</Text>
            <Reply check={check} />
          </li>
        ))}
      </ol>
    </>
  );
}

const answers = { yes: true, no: false, unanswered: null } as const;
type Answer = keyof typeof answers;

function Reply({ check }: { readonly check: PracticalityCheck }) {
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { apply } = useOpenRevision();
  const { question, satisfied } = check;
  const [note, setNote] = useState(check.note);
  const [read, setRead] = useState(check.note);
  // What was noted in the sheet meanwhile replaces what stands here.
  if (check.note !== read) {
    setRead(check.note);
    setNote(check.note);
  }
  const given = (Object.keys(answers) as Answer[]).find((one) => answers[one] === satisfied)!;
  const reply = (chosen: boolean | null) =>
    apply(t("answerLabel"), (project, stamp) =>
      answer(project, question, { satisfied: chosen, note: note.trim() }, stamp),
    );
  return (
    <div className={styles.reply}>
      <Select
        className={styles.choice}
        size="small"
        aria-label={`${question} ${t("satisfied")}`}
        value={given}
        onChange={(_, { value }) => void reply(answers[value as Answer])}
      >
        {(Object.keys(answers) as Answer[]).map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
      <Input
        className={styles.note}
        size="small"
        aria-label={`${question} ${t("note")}`}
        placeholder={t("note")}
        value={note}
        onChange={(_, { value }) => setNote(value)}
        onBlur={() => void reply(satisfied)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void reply(satisfied);
        }}
      />
    </div>
  );
}
