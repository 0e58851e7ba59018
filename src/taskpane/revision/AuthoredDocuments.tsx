import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RevisionProject } from "../../revision/project";
import type { ReportOptions } from "../../revision/report/options";
import type { WordDocument } from "../../revision/report/word";
import { filesFromField } from "../shell/filesFromField";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { revisionTexts } from "./texts";

type Maker = (project: RevisionProject, options: ReportOptions) => Promise<WordDocument>;

// The writers of Word files are loaded when somebody asks for one.
export const authored = {
  report: async () => (await import("../../revision/report")).revisionReport,
  standardText: async () => (await import("../../revision/report/standard-text")).standardDocument,
  explanation: async () => (await import("../../revision/report/explanation")).explanationDocument,
} as const satisfies Record<string, () => Promise<Maker>>;

export type AuthoredKind = keyof typeof authored;
const kinds = Object.keys(authored) as readonly AuthoredKind[];

const useStyles = makeStyles({
  document: { paddingBottom: tokens.spacingVerticalS },
});

interface Props {
  readonly disabled: boolean;
  /** @param former the document of before, whose texts are kept */
  readonly onMake: (kind: AuthoredKind, former: File | null) => void;
}

/** The documents that people write in, each with its own of before. */
export function AuthoredDocuments({ disabled, onMake }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const [formers, setFormers] = useState<Partial<Record<AuthoredKind, File>>>({});
  const choose = async (kind: AuthoredKind) => {
    const [file] = await filesFromField({ accept: ".docx" });
    setFormers((before) => ({ ...before, [kind]: file }));
  };
  return kinds.map((kind) => {
    const former = formers[kind] ?? null;
    return (
      <div key={kind} className={styles.document}>
        <div className={page.actions}>
          <Button
            appearance={kind === "report" ? "primary" : "secondary"}
            disabled={disabled}
            onClick={() => onMake(kind, former)}
          >
            {t(kind)}
          </Button>
          <Button
            appearance="subtle"
            aria-label={t("labelled", { label: t(`${kind}Name`), text: t("chooseFormer") })}
            disabled={disabled}
            onClick={() => void choose(kind)}
          >
            {t("chooseFormer")}
          </Button>
        </div>
        {former && <Caption1 className={page.quiet}>{t("former", { file: former.name })}</Caption1>}
      </div>
    );
  });
}
