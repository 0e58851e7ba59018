/** The page that WPS loads as it starts (index.html beside ribbon.xml): custom functions, and what the ribbon calls. */
import { bundledContext } from "../../functions/bundled";
import { ContextStore } from "../../functions/context";
import { chosenLanguage } from "../pageLanguage";
import { followChanges } from "./follow";
import { registerFunctions } from "./functions";
import { wpsApplication, wpsRoot } from "./objects";
import { ribbonCallbacks } from "./ribbon";

const application = wpsApplication();
if (application) {
  const context = new ContextStore(bundledContext);
  registerFunctions(wpsRoot(), () => context.current, chosenLanguage);
  const folder = location.href.replace(/\/[^/]*$/, "");
  Object.assign(window, ribbonCallbacks(application, folder, chosenLanguage));
  followChanges(application, context);
}
