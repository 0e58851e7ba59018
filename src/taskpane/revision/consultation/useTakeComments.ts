import { useCallback } from "react";
import { describe, message } from "../../../language/messages";
import { errorText } from "../../../language/errorText";
import { withComments } from "../../../revision/consultation";
import type { Comment } from "../../../revision/project";
import { returnedComments } from "../../../revision/workbook/reading/returned";
import type { Message } from "../../../language/messages";
import { chooseFiles } from "../../consolidation/chooseFiles";
import { useNotify } from "../../notices/NoticesProvider";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { useOpenRevision } from "../RevisionProvider";
import { consultationTexts } from "./texts";

/** Asks for tables of comments that came back and takes in what is new of them, one step a file. */
export function useTakeComments(): () => Promise<void> {
  const notify = useNotify();
  const t = useTexts(consultationTexts);
  const { language } = usePreferences();
  const { apply } = useOpenRevision();

  const takeFile = useCallback(
    async (file: File) => {
      const incoming = await commentsIn(file);
      if ("problem" in incoming) {
        notify("error", t("notTaken", { file: file.name }), describe(incoming.problem, language));
        return;
      }
      const said: Message[] = [];
      const done = await apply(t("takeComments"), (current, stamp) => {
        const merged = withComments(current, incoming.comments, stamp);
        said.splice(0, said.length, ...incoming.remarks, ...merged.said);
        said.unshift(message("commentsTaken", { file: file.name, added: merged.added.length, known: merged.known }));
        return merged.project;
      });
      if (!done) return;
      const lines = said.map((one) => describe(one, language));
      notify(said.length > 1 ? "warning" : "success", t("taken", { file: file.name }), lines.join("\n"));
    },
    [apply, language, notify, t],
  );

  return useCallback(async () => {
    const files = (await chooseFiles("files")).flatMap(({ file }) => file ?? []);
    for (const file of files) {
      try {
        await takeFile(file);
      } catch (error) {
        notify("error", t("notTaken", { file: file.name }), errorText(error));
      }
    }
  }, [notify, t, takeFile]);
}

async function commentsIn(
  file: File,
): Promise<
  { readonly comments: readonly Comment[]; readonly remarks: readonly Message[] } | { readonly problem: Message }
> {
  // The reader of workbooks is loaded when somebody brings one.
  const { open } = await import("../../../xlsx/open");
  const opened = await open(new Uint8Array(await file.arrayBuffer()), file.name, { valuesOnly: true });
  if ("problem" in opened) return opened;
  const found = returnedComments(opened.workbook);
  if (!found) return { problem: message("commentsNone", { file: file.name }) };
  return { comments: found.lines, remarks: found.remarks };
}
