import { Button, Caption1, Text } from "@fluentui/react-components";
import { describe, message } from "../../language/messages";
import { editionCounts, editionKindNames, editionRows } from "../../standards/edition-rows";
import type { EditionComparison, EditionRow } from "../../standards/editions";
import { purposeNames } from "../../standards/standard";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { download } from "../shell/download";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import { usePageStyles } from "../shell/usePageStyles";
import { editionTexts } from "./editionTexts";
import { writeSheet } from "./writeSheet";

/** So many of what differs is listed here; the sheet and the files have all. */
const shownAtMost = 30;

/** What became of each entry from one edition to another: counted, listed, to be taken along as a sheet or a file. */
export function EditionDifferences({ comparison }: { readonly comparison: EditionComparison }) {
  const page = usePageStyles();
  const t = useTexts(editionTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();

  const insert = () =>
    attempt(t("undone"), async () => {
      const sheet = await writeSheet(host, t("sheet"), editionRows(comparison, language), { heading: 0 });
      notify("success", t("inserted", { sheet }));
    });
  const save = (kind: "docx" | "xlsx") =>
    attempt(t("undone"), async () => {
      const { editionDocument, editionWorkbook } = await import("../../workflows/edition-files");
      const write = kind === "docx" ? editionDocument : editionWorkbook;
      const name = `${comparison.before.id}-${comparison.after.id}`.replace(/[\s/\\:*?"<>|]+/g, "_");
      download(await write(comparison, language), `${name}.${kind}`);
    });
  return (
    <>
      <Text className={page.line} role="status">
        {describe(message("editionsCompared", countsOf(comparison)), language)}
      </Text>
      <div className={page.actions}>
        <Button size="small" appearance="primary" disabled={busy} onClick={() => void insert()}>
          {t("insert")}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void save("docx")}>
          {t("save")}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void save("xlsx")}>
          {t("saveExcel")}
        </Button>
      </div>
      <Differences rows={comparison.rows.filter(({ kind }) => kind !== "same")} />
    </>
  );
}

function Differences({ rows }: { readonly rows: readonly EditionRow[] }) {
  const list = useListStyles();
  const t = useTexts(editionTexts);
  const rest = rows.length - shownAtMost;
  return (
    <div role="list" aria-label={t("differences")}>
      {rows.slice(0, shownAtMost).map((row, at) => {
        const { product, condition, unit } = (row.after ?? row.before)!;
        return (
          <div key={at} role="listitem">
            <div className={list.line}>
              <Text className={list.name}>{t("labelled", { label: editionKindNames[row.kind], text: product })}</Text>
            </div>
            <Caption1 className={list.caption}>{[condition, unit].filter((part) => part !== "").join(" · ")}</Caption1>
            {row.tiers.map(({ purpose, before, after }) => (
              <Caption1 key={purpose} block>
                {t("tier", { tier: purposeNames[purpose], before: before || "—", after: after || "—" })}
              </Caption1>
            ))}
          </div>
        );
      })}
      {rest > 0 && <Caption1 block>{t("rest", { count: rest })}</Caption1>}
    </div>
  );
}

function countsOf(comparison: EditionComparison) {
  const { same, changed, new: added, gone } = editionCounts(comparison);
  return { before: comparison.before.id, after: comparison.after.id, same, changed, added, gone };
}
