import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { errorText } from "../../language/errorText";
import { describe } from "../../language/messages";
import type { RevisionProject } from "../../revision/project";
import { layoutsToConfirm } from "../../survey/consolidate";
import type { Layout } from "../../survey/headers";
import { LayoutForm } from "../consolidation/LayoutForm";
import { keepLayouts, knownLayouts } from "../consolidation/layoutStore";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { NewProjectForm } from "./NewProjectForm";
import type { OpenSamples } from "./openSamples";
import { readOpenSamples } from "./openSamples";
import { revisionTexts } from "./texts";

/** From the sheet that is in front: what was found there, and the little that has to be asked. */
export function NewProject({ onMake }: { readonly onMake: (project: RevisionProject) => void }) {
  const t = useTexts(revisionTexts);
  const { language } = usePreferences();
  const { host } = useEnvironment();
  const notify = useNotify();
  const [reading, setReading] = useState<OpenSamples | null>(null);
  const [confirming, setConfirming] = useState(false);

  const look = async () => {
    try {
      const read = await readOpenSamples(host);
      setReading(read);
      setConfirming("problem" in read && read.waiting.length > 0);
    } catch (error) {
      // Such as a cell that is being edited.
      notify("error", t("notRead"), errorText(error));
    }
  };
  const keep = async (layout: Layout) => {
    try {
      await keepLayouts(host, { ...(await knownLayouts(host)), [layout.fingerprint]: layout });
    } catch (error) {
      notify("error", t("notKept"), errorText(error));
    }
    await look();
  };

  const toConfirm = reading ? layoutsToConfirm([reading]) : [];
  if (reading && confirming && toConfirm[0]) {
    const { headerRow } = toConfirm[0].tables[0]!;
    return (
      <LayoutForm
        key={toConfirm[0].layout.fingerprint}
        asked={toConfirm[0]}
        count={toConfirm.length}
        onConfirm={(layout) => void keep(layout)}
        onLeaveOut={() => setConfirming(false)}
        texts={{
          title: t("confirmTitle", { count: toConfirm.length }),
          hint: t("confirmHint", { sheet: reading.sheet, row: headerRow + 1 }),
          leaveOut: t("cancel"),
        }}
      />
    );
  }
  const problem = reading && "problem" in reading ? reading.problem : null;
  const question = toConfirm.length > 0 && (
    <MessageBarActions>
      <Button size="small" onClick={() => setConfirming(true)}>
        {t("toConfirm")}
      </Button>
    </MessageBarActions>
  );
  if (!reading || "problem" in reading) {
    return (
      <>
        <Button onClick={() => void look()}>{t("fromTable")}</Button>
        {problem && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {describe(problem, language)}
              {reading?.range && ` ${t("onlyRange", { range: reading.range })}`}
            </MessageBarBody>
            {question}
          </MessageBar>
        )}
      </>
    );
  }
  return (
    <>
      {question && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("partlyRead")}</MessageBarBody>
          {question}
        </MessageBar>
      )}
      <NewProjectForm found={reading} onMake={onMake} onCancel={() => setReading(null)} />
    </>
  );
}
