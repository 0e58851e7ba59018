import { Body1, Link, makeStyles } from "@fluentui/react-components";
import { useTexts } from "./shell/texts";

const texts = {
  wrongPlace: {
    zh: "这个页面要在 Excel 中打开：在“用水定额”选项卡中点“工作台”。",
    en: 'This page belongs into Excel: choose "Workbench" on the Water quota tab there.',
  },
  workbench: { zh: "没有 Excel 时请用工作台", en: "Without Excel, use the workbench" },
};

const useStyles = makeStyles({ root: { display: "grid", gap: "12px", padding: "24px" } });

/** What the pane's page shows in a plain browser. */
export function OutsideExcel() {
  const styles = useStyles();
  const say = useTexts(texts);
  return (
    <main className={styles.root}>
      <Body1>{say("wrongPlace")}</Body1>
      <Link href="index.html">{say("workbench")}</Link>
    </main>
  );
}
