import { Button, Caption1, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isFailure } from "../../language/failure";
import { describe, message } from "../../language/messages";
import { editionCounts, editionKindNames, editionRows } from "../../standards/edition-rows";
import type { EditionRow } from "../../standards/editions";
import { compareEditions } from "../../standards/editions";
import { useNotify } from "../notices/NoticesProvider";
import { useAttempt } from "../notices/useAttempt";
import { download } from "../shell/download";
import { useEnvironment, useStandards } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useLanguage, useTexts } from "../shell/texts";
import { useListStyles } from "../shell/useListStyles";
import { usePageStyles } from "../shell/usePageStyles";
import { editionTexts } from "./editionTexts";
import { writeSheet } from "./writeSheet";

/** So many of what differs is listed here; the sheet and the document have all. */
const shownAtMost = 30;

/** Two editions of a standard, or those of two provinces, entry by entry. */
export function Editions() {
  const page = usePageStyles();
  const t = useTexts(editionTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const library = useStandards();
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const comparison = useMemo(() => {
    const [one, other] = [library.edition(before), library.edition(after)];
    return isFailure(one) || isFailure(other) || before === after ? null : compareEditions(one, other);
  }, [library, before, after]);

  const insert = () =>
    attempt(t("undone"), async () => {
      const sheet = await writeSheet(host, t("sheet"), editionRows(comparison!, language));
      notify("success", t("inserted", { sheet }));
    });
  const save = () =>
    attempt(t("undone"), async () => {
      const { editionDocument } = await import("../../workflows/edition-files");
      const name = `${before}-${after}`.replace(/[\s/\\:*?"<>|]+/g, "_");
      download(await editionDocument(comparison!, language), `${name}.docx`);
    });
  const choices = [
    { label: t("before"), value: before, choose: setBefore },
    { label: t("after"), value: after, choose: setAfter },
  ];
  return (
    <section aria-label={t("title")}>
      <Subtitle2 as="h2" className={page.heading}>
        {t("title")}
      </Subtitle2>
      <div className={page.fields}>
        {choices.map(({ label, value, choose }) => (
          <Field key={label} label={label} size="small">
            <Select size="small" value={value} onChange={(_, data) => choose(data.value)}>
              <option value="">{t("choose")}</option>
              {library.standards.map(({ id }) => (
                <option key={id} value={id}>
                  {id}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {comparison && (
        <>
          <Text className={page.line} role="status">
            {describe(message("editionsCompared", countsOf(comparison)), language)}
          </Text>
          <div className={page.actions}>
            <Button size="small" appearance="primary" disabled={busy} onClick={() => void insert()}>
              {t("insert")}
            </Button>
            <Button size="small" disabled={busy} onClick={() => void save()}>
              {t("save")}
            </Button>
          </div>
          <Differences rows={comparison.rows.filter(({ kind }) => kind !== "same")} />
        </>
      )}
    </section>
  );
}

function Differences({ rows }: { readonly rows: readonly EditionRow[] }) {
  const list = useListStyles();
  const t = useTexts(editionTexts);
  const text = useLanguage();
  const rest = rows.length - shownAtMost;
  return (
    <div role="list" aria-label={t("differences")}>
      {rows.slice(0, shownAtMost).map((row, at) => {
        const { product, condition, unit } = (row.after ?? row.before)!;
        const changes = row.tiers.map((tier) => `${tier.before || "—"} → ${tier.after || "—"}`);
        return (
          <div key={at} role="listitem">
            <div className={list.line}>
              <Text className={list.name}>{`${text(editionKindNames[row.kind])}：${product}`}</Text>
              <Text className={list.values}>{row.kind === "changed" ? changes.join("; ") : ""}</Text>
            </div>
            <Caption1 className={list.caption}>{[condition, unit].filter((part) => part !== "").join(" · ")}</Caption1>
          </div>
        );
      })}
      {rest > 0 && <Caption1 block>{t("rest", { count: rest })}</Caption1>}
    </div>
  );
}

function countsOf(comparison: ReturnType<typeof compareEditions>) {
  const { same, changed, new: added, gone } = editionCounts(comparison);
  return { before: comparison.before.id, after: comparison.after.id, same, changed, added, gone };
}
