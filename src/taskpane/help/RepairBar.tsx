import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Write } from "../../hosts/port";
import { errorText } from "../../language/errorText";
import { describe } from "../messages";
import { repair, repairs } from "../../workflows/repair";
import { useNotify } from "../notices/NoticesProvider";
import { useCellChanges } from "../selection/SelectionProvider";
import { useEnvironment } from "../shell/environment";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import { helpTexts } from "./texts";

const nothing: readonly Write[] = [];

/** Once a workbook is open, and again after changes while something is wrong: offers to enter formulas of ours again that it shows as #NAME?. */
export function RepairBar() {
  const t = useTexts(helpTexts);
  const { language } = usePreferences();
  const { host, calculations } = useEnvironment();
  const notify = useNotify();
  const changes = useCellChanges();
  const [writes, setWrites] = useState(nothing);
  const [isLookedAt, setLookedAt] = useState(false);
  const isWanted = host.kind === "excel" && (!isLookedAt || writes.length > 0);

  useEffect(() => {
    let replaced = false;
    if (!isWanted) return;
    repairs(host, calculations)
      .then((found) => {
        if (replaced) return;
        setWrites(found);
        setLookedAt(true);
      })
      // A workbook that cannot be read now is looked at after its next change.
      .catch(() => undefined);
    return () => {
      replaced = true;
    };
  }, [host, calculations, changes, isWanted]);

  if (writes.length === 0) return null;
  const mend = async () => {
    try {
      const outcome = await repair(host, t("repairLabel"), writes);
      if (outcome.done) {
        notify("success", t("repaired", { count: writes.length }));
        setWrites(nothing);
      } else if ("problem" in outcome) notify("error", t("notRepaired"), describe(outcome.problem, language));
    } catch (error) {
      notify("error", t("notRepaired"), errorText(error));
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("repairTitle", { count: writes.length })}</MessageBarTitle>
        {t("repairBody")}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void mend()}>{t("repair")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
