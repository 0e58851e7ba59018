import { Button, Caption1, makeStyles, Subtitle1, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { download } from "../../taskpane/shell/download";
import { useTexts } from "../../taskpane/shell/texts";
import { useQuestion } from "../../taskpane/shell/useQuestion";
import type { DocumentAccess } from "../document/useDocument";
import { workbenchTexts } from "../texts";
import { useTime } from "./useTime";
import type { ListedWork } from "./useWorks";
import { contentOf, forget } from "./works";

const useStyles = makeStyles({
  root: {
    maxHeight: "100%",
    maxWidth: "560px",
    width: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  work: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { flex: "1 1 180px", minWidth: 0, display: "grid", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StartProps {
  readonly works: readonly ListedWork[];
  readonly access: DocumentAccess;
  readonly onForgotten: () => void;
}

/** In place of a workbook at the start: what was not saved in an earlier visit, and the files worked on last. */
export function StartCover({ works, access, onForgotten }: StartProps) {
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const [unfinished, files] = [works.filter(({ unsaved }) => unsaved), works.filter(({ unsaved }) => !unsaved)];
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector<HTMLElement>("li button")?.focus(), []);
  return (
    <div ref={root} className={styles.root}>
      <Subtitle1 as="h1" className={styles.title}>
        {t("startTitle")}
      </Subtitle1>
      <Works title={t("unfinished")} works={unfinished} access={access} onForgotten={onForgotten} />
      <Works title={t("recentFiles")} works={files} access={access} onForgotten={onForgotten} />
      <div className={styles.actions}>
        <Text>{t("orBegin")}</Text>
        <Button size="small" onClick={() => void access.choose()}>
          {t("open")}
        </Button>
        <Button size="small" onClick={() => void access.startNew()}>
          {t("new")}
        </Button>
        <Button size="small" onClick={() => void access.openExample()}>
          {t("example")}
        </Button>
      </div>
    </div>
  );
}

interface WorksProps extends StartProps {
  readonly title: string;
}

function Works({ title, works, access, onForgotten }: WorksProps) {
  const styles = useStyles();
  const id = useId();
  if (works.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" id={id}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {works.map((work) => (
          <WorkItem key={work.id} work={work} onOpen={() => void access.openWork(work)} onForgotten={onForgotten} />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly work: ListedWork;
  readonly onOpen: () => void;
  readonly onForgotten: () => void;
}

function WorkItem({ work, onOpen, onForgotten }: ItemProps) {
  const { id, name, at, unsaved, held, sealed = false, elsewhere } = work;
  const styles = useStyles();
  const t = useTexts(workbenchTexts);
  const time = useTime();
  const [ask, question] = useQuestion();

  const save = async () => {
    const content = await contentOf(id);
    if (content) download(content, name);
  };
  const giveUp = async () => {
    const sure = { title: t("giveUpTitle", { file: name }), body: t("giveUpBody"), cancel: t("cancel") };
    if (!(await ask({ ...sure, answers: [["giveUp", t("giveUp")]] }))) return;
    await forget([id]);
    onForgotten();
  };
  const remark = elsewhere ? t("openElsewhere") : unsaved ? t("keptAt", { time: time(at) }) : time(at);
  return (
    <li className={styles.work}>
      <span className={styles.name}>
        <Text weight="semibold">{name}</Text>
        <Caption1 className={styles.quiet}>{remark}</Caption1>
      </span>
      {!elsewhere && (
        <span className={styles.actions}>
          <Button size="small" appearance={unsaved ? "primary" : "secondary"} onClick={onOpen}>
            {t(unsaved ? "goOn" : "open")}
          </Button>
          {unsaved && held && !sealed && (
            <Button size="small" onClick={() => void save()}>
              {t("asFile")}
            </Button>
          )}
          {unsaved && (
            <Button size="small" appearance="subtle" onClick={() => void giveUp()}>
              {t("giveUp")}
            </Button>
          )}
        </span>
      )}
      {question}
    </li>
  );
}
