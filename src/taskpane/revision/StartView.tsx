import { Button, Caption1, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { describe } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { projectWorkbook } from "../../revision/workbook/layout";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { NewProject } from "./NewProject";
import { useRevision } from "./RevisionProvider";
import { revisionTexts } from "./texts";
import { placeProject } from "./workbook";

const useStyles = makeStyles({
  choice: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hint: { display: "block", marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** Where no project is open: the example, or a new one from the samples at hand. */
export function StartView() {
  const page = usePageStyles();
  const styles = useStyles();
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { host, openOwn } = useEnvironment();
  const notify = useNotify();
  const { reread } = useRevision();
  const { busy: making, attempt } = useAttempt();

  /** Puts it into the open workbook, which holds its samples. */
  const place = async (project: RevisionProject) => {
    const placed = await placeProject(host, project, await pictures(project));
    if (!placed.done) return notify("error", t("notMade"), describe(placed.problem, language));
    if (placed.missing) notify("warning", describe(placed.missing, language));
    await reread();
    const { items, samples } = project;
    notify("success", t("made"), t("madeBody", { items: items.length, samples: samples.length }));
  };
  const openExample = async () => {
    const project = (await import("../../revision/example")).exampleProject();
    if (!openOwn) return place(project);
    await openOwn(t("exampleName"), projectWorkbook(project, await pictures(project)), "revision");
  };

  return (
    <div className={page.root}>
      <Subtitle2 as="h1" className={page.heading}>
        {t("startTitle")}
      </Subtitle2>
      <Text className={page.hint}>{t("startHint")}</Text>
      {making ? (
        <Spinner label={t("making")} />
      ) : (
        <>
          <div className={styles.choice}>
            <Caption1 className={styles.hint}>{t("exampleHint")}</Caption1>
            <Button appearance="primary" onClick={() => void attempt(t("notMade"), openExample)}>
              {t("openExample")}
            </Button>
          </div>
          <div className={styles.choice}>
            <Caption1 className={styles.hint}>{t("fromTableHint")}</Caption1>
            <NewProject onMake={(project) => void attempt(t("notMade"), () => place(project))} />
          </div>
        </>
      )}
    </div>
  );
}

async function pictures(project: RevisionProject) {
  const { drawnPictures } = await import("./drawing");
  return drawnPictures(project);
}
