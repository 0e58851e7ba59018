import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Message } from "../../language/messages";
import { describe } from "../../language/messages";
import type { OwnStandard } from "../../standards/library";
import { readOwnStandard } from "../../standards/own/read";
import { rowsOfOwnStandard } from "../../standards/own/rows";
import type { StandardReading } from "../../standards/reading/read";
import { standardFile } from "../../workflows/standard-file";
import { useNotify } from "../notices/NoticesProvider";
import { download } from "../shell/download";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { Ask } from "../shell/useQuestion";
import { useAdditions } from "../standards/AdditionsProvider";
import { useClash } from "../standards/useClash";
import { readingTexts } from "./texts";

interface Keeping {
  /** Into the open workbook, where functions use it at once. */
  readonly take: () => Promise<void>;
  /** As a file of the template. */
  readonly save: (document: string) => Promise<void>;
  /** What stands against keeping it, if it was refused. */
  readonly refusals: ReactNode;
}

/** What becomes of a reviewed standard. */
export function useKeeping(reading: StandardReading, own: () => OwnStandard, ask: Ask): Keeping {
  const t = useTexts(readingTexts);
  const { language } = usePreferences();
  const notify = useNotify();
  const { keepStandard } = useAdditions();
  const askClash = useClash(ask);
  const [problems, setProblems] = useState<readonly Message[]>([]);

  const take = async () => {
    const wanted = own();
    // As any own standard: what a workbook carries has to be read again from it.
    const checked = readOwnStandard(rowsOfOwnStandard(wanted));
    setProblems(checked.problems.map(({ message }) => message));
    if (!checked.own || !(await askClash(checked.own))) return;
    if (await keepStandard(checked.own))
      notify("success", t("taken", { id: wanted.standard.id, count: wanted.variants.length }));
  };
  const save = async (document: string) =>
    download(await standardFile(reading, own()), `${document.replace(/\.[^.]*$/, "")}.xlsx`);
  const refusals = problems.length > 0 && (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("refused")}</MessageBarTitle>
        {problems.slice(0, 8).map((problem, at) => (
          <Caption1 key={at} block>
            {describe(problem, language)}
          </Caption1>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
  return { take, save, refusals };
}
