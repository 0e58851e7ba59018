/** What the buttons of WPS's ribbon do. WPS finds these functions by the names that ribbon.xml gives them. */
import type { WpsApplication } from "./objects";

/** What PluginStorage, which all pages of the add-in share, keeps the pane's number under. */
const paneKey = "taskpane_id";

interface Control {
  readonly Id: string;
}

/** `pages`: the page of the pane that a button opens; a button that is not named there opens the manual. */
export function ribbonCallbacks(application: WpsApplication, folder: string, pages: Readonly<Record<string, string>>) {
  return {
    OnAddinLoad: () => true,
    GetImage: ({ Id }: Control) => `images/${Id.toLowerCase()}.png`,
    OnAction: ({ Id }: Control) => {
      const page = pages[Id];
      if (page === undefined)
        application.ShowDialog(`${folder}/../help/zh-CN/index.html`, "用水定额工作台", 1000, 700, false);
      else showPane(application, `${folder}/taskpane.html${page === "" ? "" : `#${page}`}`);
      return true;
    },
  };
}

function showPane(application: WpsApplication, address: string): void {
  const known = application.PluginStorage.getItem(paneKey);
  const present = typeof known === "number" ? application.GetTaskPane(known) : null;
  const pane = present ?? application.CreateTaskPane(address, "用水定额工作台");
  if (present) pane.Navigate(address);
  application.PluginStorage.setItem(paneKey, pane.ID);
  pane.Visible = true;
}
