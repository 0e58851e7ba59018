/** What a workbook carries for its look-ups: the user's own standards, confirmed values, and the default standard. */
import type { ContextStore } from "../functions/context";
import type { Message } from "../language/message";
import { bundledLibrary } from "../standards/bundled";
import { confirmationsFromText, confirmationsToText, outdatedConfirmations } from "../standards/confirm";
import type { OwnStandard } from "../standards/library";
import { ownStandardsFromText, ownStandardsToText } from "../standards/own/store";
import type { Confirmation } from "../standards/variant";
import type { WorkbookHost } from "../hosts/port";
import { settingKeys } from "./settings";

export interface WorkbookAdditions {
  readonly standards: readonly OwnStandard[];
  readonly confirmations: readonly Confirmation[];
}

export const noAdditions: WorkbookAdditions = { standards: [], confirmations: [] };

/**
 * Has the functions of an open workbook follow what it carries. `onMachine` are own standards kept outside of any workbook; the
 * workbook's own of the same id come first. What cannot be read is told, and stays in the file.
 */
export async function followWorkbook(
  host: WorkbookHost,
  context: ContextStore,
  onMachine: readonly OwnStandard[] = [],
): Promise<{ additions: WorkbookAdditions; problems: readonly Message[] }> {
  const [ownText, confirmationsText, defaultStandard] = await Promise.all([
    host.setting(settingKeys.ownStandards),
    host.setting(settingKeys.confirmations),
    host.setting(settingKeys.defaultStandard),
  ]);
  const own = ownText === null ? { standards: [], problems: [] } : ownStandardsFromText(ownText);
  const confirmed =
    confirmationsText === null ? { confirmations: [], problem: null } : confirmationsFromText(confirmationsText);
  const ids = new Set(own.standards.map(({ standard }) => standard.id));
  const standards = [...own.standards, ...onMachine.filter(({ standard }) => !ids.has(standard.id))];
  const additions = { standards, confirmations: confirmed.confirmations };
  const changed =
    standards.length + additions.confirmations.length > 0 ||
    (defaultStandard !== null && defaultStandard !== context.current.defaultStandard);
  if (changed) {
    context.change({
      standards: bundledLibrary.with(additions),
      ...(defaultStandard !== null && { defaultStandard }),
    });
    await host.recalculate();
  }
  return {
    additions,
    problems: [
      ...own.problems,
      ...(confirmed.problem ? [confirmed.problem] : []),
      ...outdatedConfirmations(additions.confirmations, context.current.standards),
    ],
  };
}

/** Keeps additions in the workbook and has its functions use them at once. */
export async function keepInWorkbook(
  host: WorkbookHost,
  context: ContextStore,
  additions: WorkbookAdditions,
): Promise<void> {
  const { standards, confirmations } = additions;
  await host.setSetting(settingKeys.ownStandards, standards.length > 0 ? ownStandardsToText(standards) : null);
  await host.setSetting(
    settingKeys.confirmations,
    confirmations.length > 0 ? confirmationsToText(confirmations) : null,
  );
  context.change({ standards: bundledLibrary.with(additions) });
  await host.recalculate();
}
