/** What the buttons of WPS's ribbon do. WPS finds these functions by the names that ribbon.xml gives them. */
import type { Bilingual, Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { panePages } from "../buttons";
import type { WpsApplication } from "./objects";

/** What PluginStorage, which all pages of the add-in share, keeps the pane's number under. */
const paneKey = "taskpane_id";

const title: Bilingual = { zh: "用水定额工作台", en: "Water Quota Workbench" };

interface Control {
  readonly Id: string;
}

export function ribbonCallbacks(application: WpsApplication, folder: string, language: () => Language) {
  return {
    OnAddinLoad: () => true,
    GetImage: ({ Id }: Control) => `images/${Id.toLowerCase()}.png`,
    OnAction: ({ Id }: Control) => {
      const page = panePages[Id];
      const shown = inLanguage(title, language());
      if (page === undefined) {
        application.ShowDialog(`${folder}/../help/${language()}/index.html`, shown, 1000, 700, false);
      } else showPane(application, `${folder}/taskpane.html${page === "" ? "" : `#${page}`}`, shown);
      return true;
    },
  };
}

function showPane(application: WpsApplication, address: string, shown: string): void {
  const known = application.PluginStorage.getItem(paneKey);
  const present = typeof known === "number" ? application.GetTaskPane(known) : null;
  const pane = present ?? application.CreateTaskPane(address, shown);
  if (present) pane.Navigate(address);
  application.PluginStorage.setItem(paneKey, pane.ID);
  pane.Visible = true;
}
