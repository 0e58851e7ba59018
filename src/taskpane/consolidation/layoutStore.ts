/** Layouts once confirmed are known from then on: on this machine, and to whoever opens the workbook. */
import type { WorkbookHost } from "../../hosts/port";
import { settingKeys } from "../../workflows/settings";
import type { Layouts } from "../../survey/headers";
import { layoutsFromText, layoutsToText } from "../../survey/headers";
import { readStored, store } from "../shell/storage";

export async function knownLayouts(host: WorkbookHost): Promise<Layouts> {
  return { ...onMachine(), ...layoutsFromText(await host.setting(settingKeys.surveyLayouts)) };
}

export async function keepLayouts(host: WorkbookHost, layouts: Layouts): Promise<void> {
  store("surveyLayouts", layoutsToText({ ...onMachine(), ...layouts }));
  await host.setSetting(settingKeys.surveyLayouts, layoutsToText(layouts));
}

function onMachine(): Layouts {
  try {
    return layoutsFromText(readStored("surveyLayouts"));
  } catch {
    return {};
  }
}
