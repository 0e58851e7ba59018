/** Under the mouse, an error of one of our functions says what is wrong and what to do, as it does in Excel. */
import type { Injector } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/preset-sheets-core";

/** Under which Univer's formula part asks for a hint on a failing cell; its text knows the kind of the error only. */
const formulaAlert = "SHEET_FORMULA_ALERT";

type Alert = Parameters<CellAlertManagerService["showAlert"]>[0];

/** Replaces the text of the hint by what `explain` finds, which may be nothing. */
export function hintErrors(injector: Injector, explain: (location: Alert["location"]) => Promise<string | null>): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    show(alert);
    if (alert.key !== formulaAlert) return;
    void explain(alert.location).then((text) => {
      const stillShown = alerts.currentAlert.get(formulaAlert)?.alert === alert;
      if (text !== null && stillShown) show({ ...alert, message: text });
    });
  };
}
