import { WpsHost } from "./host";
import { wpsApplication } from "./objects";

/**
 * Calls back with the workbook in front, and again when another one comes to the front. False outside of WPS.
 */
export function followWps(show: (host: WpsHost | null) => void): boolean {
  const application = wpsApplication();
  if (!application) return false;
  let shown: string | null | undefined;
  const look = () => {
    const workbook = application.ActiveWorkbook;
    const name = workbook?.FullName ?? null;
    if (name === shown) return;
    shown = name;
    show(workbook ? new WpsHost(application, workbook) : null);
  };
  for (const name of ["WorkbookActivate", "WorkbookDeactivate", "WorkbookAfterSave"]) {
    application.ApiEvent.AddApiEventListener(name, look);
  }
  look();
  return true;
}
