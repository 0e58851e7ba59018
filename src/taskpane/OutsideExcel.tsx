import { Body1, Link, makeStyles } from "@fluentui/react-components";
import { useTexts } from "./shell/texts";

const texts = {
  client: {
    zh: "没有连上 Excel：微软的 office.js 没有载入，这台电脑可能不能上网。恢复网络后重新打开窗格；内网请管理员用 npm run package 部署，自带 office.js。",
    en: "Not connected to Excel: Microsoft's office.js did not load; this machine may be offline. Open the pane again once the network is back; on an intranet, ask for a deployment by npm run package, which brings its own office.js.",
  },
  excel: {
    zh: "这个页面要在 Excel 中打开：在“用水定额”选项卡中点“工作台”。",
    en: 'This page belongs into Excel: choose "Workbench" on the Water quota tab there.',
  },
  workbook: {
    zh: "没有打开的工作簿：在 WPS 表格中新建或打开一个工作簿，窗格随即可用。",
    en: "No workbook is open: make or open one in WPS Spreadsheets, and the pane is ready.",
  },
  workbench: { zh: "没有 Excel 时请用工作台", en: "Without Excel, use the workbench" },
};

const useStyles = makeStyles({ root: { display: "grid", gap: "12px", padding: "24px" } });

/** Why there is no workbook: office.js did not load, the page is in a plain browser, or WPS has none open. */
export type Missing = "client" | "excel" | "workbook";

/** What the pane's page shows where there is no workbook beside it. */
export function OutsideExcel({ missing }: { readonly missing: Missing }) {
  const styles = useStyles();
  const say = useTexts(texts);
  return (
    <main className={styles.root}>
      <Body1>{say(missing)}</Body1>
      <Link href="index.html">{say("workbench")}</Link>
    </main>
  );
}
