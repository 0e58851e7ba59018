import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { chooseFiles } from "../consolidation/chooseFiles";
import { useCellChanges } from "../selection/SelectionProvider";
import { PasswordField } from "../shell/PasswordField";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { WorkProgress } from "../shell/WorkProgress";
import { AuditView } from "./AuditView";
import type { Audited } from "./audited";
import { auditTexts } from "./texts";
import { useAudit } from "./useAudit";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const readable = ".docx,.pdf,.html,.htm,.txt,.md,.xlsx,.xlsm,.xls,.xlsb,.ods,.csv";

/** Which printed numbers of a report do not recompute: of files, of the open workbook, or of a table that is pasted. */
export function AuditPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(auditTexts);
  const audit = useAudit();
  const { progress, cancel, results, problems, locked, cancelled, setResults } = audit;
  const [pasting, setPasting] = useState(false);
  useEffect(() => cancel, [cancel]);

  const open = async () => {
    const files = (await chooseFiles("files", readable)).flatMap(({ file }) => file ?? []);
    if (files.length > 0) await audit.auditFiles(files);
  };
  const replace = (at: number, audited: Audited) =>
    setResults((before) => before && before.map((one, index) => (index === at ? audited : one)));

  return (
    <div className={page.root}>
      <div className={styles.column}>
        <Text className={page.hint}>{t("intro")}</Text>
        <div className={page.actions}>
          <Button appearance="primary" icon={<DocumentSearchRegular />} onClick={() => void open()}>
            {t("openFiles")}
          </Button>
          <Button onClick={() => void audit.auditOpen()}>{t("openWorkbook")}</Button>
          <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {t("paste")}
          </Button>
          <Button onClick={() => void audit.auditExample()}>{t("example")}</Button>
        </div>
        <Caption1 className={styles.quiet}>{t("formats")}</Caption1>
        {pasting && <PasteField onPasted={(html, text) => void audit.auditPaste(html, text)} />}
        {locked && (
          <PasswordField
            key={locked.file.name}
            label={t("password", { file: locked.file.name })}
            submit={t("unlock")}
            problem={locked.wrong ? t("passwordWrong") : null}
            onPassword={(password) => void audit.auditFiles([locked.file], password)}
          />
        )}
        {progress && (
          <>
            <WorkProgress progress={progress} label={progress.what} />
            <div>
              <Button onClick={cancel}>{t("cancel")}</Button>
            </div>
          </>
        )}
        {problems.map((problem) => (
          <MessageBar key={problem} intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        ))}
        {cancelled && <Text role="status">{t("cancelled")}</Text>}
        {results && <Results results={results} onAgain={() => void audit.auditOpen()} onReplace={replace} />}
      </div>
    </div>
  );
}

interface ResultsProps {
  readonly results: readonly Audited[];
  readonly onAgain: () => void;
  readonly onReplace: (at: number, audited: Audited) => void;
}

function Results({ results, onAgain, onReplace }: ResultsProps) {
  const t = useTexts(auditTexts);
  const changes = useCellChanges();
  const latest = useRef(changes);
  useEffect(() => {
    latest.current = changes;
  }, [changes]);
  const [then, setThen] = useState({ results, changes });
  if (then.results !== results) setThen({ results, changes });
  // Marks change looks and no values; the workbook tells of them a moment after they are there.
  const onMarked = () => void setTimeout(() => setThen((before) => ({ ...before, changes: latest.current })), 500);
  return (
    <>
      {results.some(({ isOpen }) => isOpen) && changes > then.changes && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("stale")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onAgain}>
              {t("again")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {results.map((audited, at) => (
        <AuditView
          key={`${at} ${audited.audit.name}`}
          audited={audited}
          onChange={(next) => onReplace(at, next)}
          onMarked={onMarked}
        />
      ))}
    </>
  );
}

/** What Word and Excel put on the clipboard is taken with its merged cells; what is typed or pasted as text, between tabs. */
function PasteField({ onPasted }: { readonly onPasted: (html: string, text: string) => void }) {
  const t = useTexts(auditTexts);
  const [text, setText] = useState("");
  return (
    <>
      <Field label={t("pasteLabel")}>
        <Textarea
          value={text}
          rows={3}
          onChange={(_, { value }) => setText(value)}
          onPaste={(event) => {
            const html = event.clipboardData.getData("text/html");
            if (!/<table[\s>]/i.test(html)) return;
            event.preventDefault();
            onPasted(html, event.clipboardData.getData("text/plain"));
          }}
        />
      </Field>
      <div>
        <Button disabled={text.trim() === ""} onClick={() => onPasted("", text)}>
          {t("pasteRun")}
        </Button>
      </div>
    </>
  );
}
