import { Button } from "@fluentui/react-components";
import type { OwnStandard } from "../../standards/library";
import { rowsOfOwnStandard } from "../../standards/own/rows";
import { useNotify } from "../notices/NoticesProvider";
import { useEnvironment } from "../shell/environment";
import { useTexts } from "../shell/texts";
import { usePageStyles } from "../shell/usePageStyles";
import { useQuestion } from "../shell/useQuestion";
import { keepOnMachine, standardsOnMachine, useAdditions } from "./AdditionsProvider";
import { standardsTexts } from "./texts";
import { writeSheet } from "./writeSheet";

/** To put an own standard into a sheet, where it can be edited and imported again, or to take it out of the workbook. */
export function OwnActions({ own }: { readonly own: OwnStandard }) {
  const page = usePageStyles();
  const t = useTexts(standardsTexts);
  const { host } = useEnvironment();
  const notify = useNotify();
  const { standards, confirmations, keep } = useAdditions();
  const [ask, question] = useQuestion();
  const { id } = own.standard;
  const exportRows = async () => {
    const sheet = await writeSheet(host, id.replace(/[\\/?*[\]:]/g, " "), rowsOfOwnStandard(own));
    notify("success", t("exported", { sheet }));
  };
  const remove = async () => {
    const body = t("removeBody", { count: own.variants.length });
    const answers = [["remove", t("remove")] as const];
    if (!(await ask({ title: t("removeTitle", { id }), body, answers, cancel: t("cancel") }))) return;
    const others = standards.filter(({ standard }) => standard.id !== id);
    if (!(await keep({ standards: others, confirmations }))) return;
    keepOnMachine(standardsOnMachine().filter(({ standard }) => standard.id !== id));
    notify("info", t("removed", { id }));
  };
  return (
    <div className={page.actions}>
      <Button size="small" onClick={() => void exportRows()}>
        {t("export")}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void remove()}>
        {t("remove")}
      </Button>
      {question}
    </div>
  );
}
