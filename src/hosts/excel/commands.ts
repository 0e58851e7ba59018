/** What the buttons of the ribbon do that do not merely show the pane. They run in the shared runtime, beside the pane: what it should show is its address. */
import { panePages } from "../buttons";
import { displayLanguage } from "./language";

for (const [button, page] of Object.entries(panePages)) {
  // The manifest itself has Excel show the pane.
  if (page === "") continue;
  Office.actions.associate(`open${button}`, (event: Office.AddinCommands.Event) => {
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
