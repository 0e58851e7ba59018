/** What the buttons of the ribbon do that do not merely show the pane. They run in the shared runtime, beside the pane: what it should show is its address. */
import { displayLanguage } from "./language";

const panePages = {
  openPermit: "permit",
  openSurvey: "survey",
  openRevision: "revision",
  openAudit: "functions/audit",
  openInsert: "functions",
  openCheck: "selfcheck",
};

for (const [action, page] of Object.entries(panePages)) {
  Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
    // The pane follows changes of the address; the same page twice is a change too, since the user may have moved on in it.
    if (location.hash === `#${page}`) window.dispatchEvent(new HashChangeEvent("hashchange"));
    else location.hash = page;
    void Office.addin.showAsTaskpane().finally(() => event.completed());
  });
}

Office.actions.associate("openHelp", (event: Office.AddinCommands.Event) => {
  const help = new URL(`help/${displayLanguage()}/index.html`, location.href).href;
  Office.context.ui.displayDialogAsync(help, { width: 60, height: 80 }, () => event.completed());
});
