import type { Command } from "commander";
import { registerConsolidate } from "./survey/consolidate";
import { registerTemplate } from "./survey/template";
import type { Terminal } from "./terminal";

/** `wq survey …`: templates to send out, and what comes back put together. */
export function registerSurvey(survey: Command, terminal: Terminal): void {
  registerTemplate(survey, terminal);
  registerConsolidate(survey, terminal);
}
