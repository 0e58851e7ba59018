import type { Command } from "commander";
import { registerConsolidate } from "./survey/consolidate";
import { registerTemplate } from "./survey/template";
import type { Terminal } from "./terminal";

/** `wq survey …`: templates to send out, and what comes back put together. */
export function registerSurvey(program: Command, terminal: Terminal): void {
  const survey = program.command("survey").description("企业用水调查 / enterprise water surveys");
  registerTemplate(survey, terminal);
  registerConsolidate(survey, terminal);
}
