/** What the buttons of WPS's ribbon do. WPS finds these functions by the names that ribbon.xml gives them. */
import { panePages } from "../buttons";
import type { WpsApplication } from "./objects";

/** What PluginStorage, which all pages of the add-in share, keeps the pane's number under. */
const paneKey = "taskpane_id";

interface Control {
  readonly Id: string;
}

export function ribbonCallbacks(application: WpsApplication, folder: string) {
  return {
    OnAddinLoad: () => true,
    GetImage: ({ Id }: Control) => `images/${Id.toLowerCase()}.png`,
    OnAction: ({ Id }: Control) => {
      const page = panePages[Id];
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
