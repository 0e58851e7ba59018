import { Button, Caption1, Checkbox, Field, mergeClasses, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../../../language/errorText";
import { describe } from "../../../language/messages";
import type { Stage } from "../../../revision/consultation";
import { commentCounts, reasonsMissing, stageOf, stageNames, stages, withStage } from "../../../revision/consultation";
import type { Comment } from "../../../revision/project";
import { useNotify } from "../../notices/NoticesProvider";
import { usePreferences } from "../../shell/preferences";
import { download } from "../../shell/download";
import { useLanguage, useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { useOpenRevision } from "../RevisionProvider";
import { CommentEntry } from "./CommentEntry";
import { consultationTexts } from "./texts";
import { useTakeComments } from "./useTakeComments";

const portion = 50;

/** 征求意见: comments that came back, what becomes of each, and the stage of the project. */
export function ConsultationView({ onOpen }: { readonly onOpen: (item: string) => void }) {
  const page = usePageStyles();
  const t = useTexts(consultationTexts);
  const text = useLanguage();
  const { opened, project, apply } = useOpenRevision();
  const take = useTakeComments();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [most, setMost] = useState(portion);
  const { comments } = project;
  const shown = onlyOpen ? comments.filter(({ verdict }) => verdict === null) : comments;
  // By its place among all: what is being written to one stays when another leaves the open ones.
  const placeOf = (comment: Comment) => `${comment.number ?? ""} ${comments.indexOf(comment)}`;
  const hasSheet = opened.places.comments !== null;
  return (
    <div className={page.root}>
      <Text className={page.hint}>{t("hint")}</Text>
      {!hasSheet && <Text className={page.hint}>{t("noSheet")}</Text>}
      <Field label={t("stage")}>
        <Select
          value={stageOf(project)}
          onChange={(_, { value }) =>
            void apply(t("setStage"), (current, stamp) => withStage(current, value as Stage, stamp))
          }
        >
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {text(stageNames[stage])}
            </option>
          ))}
        </Select>
      </Field>
      <div className={mergeClasses(page.actions, page.actionsBelow)}>
        <Button appearance="primary" disabled={!hasSheet} onClick={() => void take()}>
          {t("take")}
        </Button>
        <ExportButtons />
      </div>
      {comments.length === 0 ? (
        <Text className={page.hint}>{t("none")}</Text>
      ) : (
        <>
          <Caption1 className={page.quiet}>
            {t("counts", { total: comments.length, ...commentCounts(comments) })}
          </Caption1>
          <Checkbox
            label={t("onlyOpen")}
            checked={onlyOpen}
            onChange={(_, { checked }) => setOnlyOpen(checked === true)}
          />
        </>
      )}
      <div role="list" aria-label={t("list")}>
        {shown.slice(0, most).map((comment) => (
          <CommentEntry key={placeOf(comment)} comment={comment} onOpen={onOpen} />
        ))}
      </div>
      {shown.length > most && (
        <Button size="small" onClick={() => setMost(most + portion)}>
          {t("more", { count: Math.min(portion, shown.length - most) })}
        </Button>
      )}
    </div>
  );
}

function ExportButtons() {
  const t = useTexts(consultationTexts);
  const notify = useNotify();
  const { language } = usePreferences();
  const { project } = useOpenRevision();
  const save = async (kind: "docx" | "xlsx") => {
    try {
      // The writers are loaded when somebody asks for one.
      const { commentsDocument, commentsWorkbook } = await import("../../../revision/report/comments");
      const bytes =
        kind === "docx"
          ? await commentsDocument(project)
          : await (await import("../../../xlsx/write")).write(commentsWorkbook(project));
      download(bytes, `${t("fileName")}.${kind}`);
      const said = reasonsMissing(project.comments).map((one) => describe(one, language));
      if (said.length > 0) notify("warning", t(kind === "docx" ? "exportWord" : "exportExcel"), said.join("\n"));
    } catch (error) {
      notify("error", t("notSaved"), errorText(error));
    }
  };
  return (
    <>
      <Button onClick={() => void save("docx")}>{t("exportWord")}</Button>
      <Button onClick={() => void save("xlsx")}>{t("exportExcel")}</Button>
    </>
  );
}
