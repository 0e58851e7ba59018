import type { Command } from "commander";
import { createHeadlessHost } from "../hosts/headless";
import { failedFunctions, selfCheck, selfCheckText } from "../workflows/selfcheck";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import type { Terminal } from "./terminal";
import { Unsuccessful } from "./terminal";

/** `wq selfcheck`: every documented example through the headless workbook. */
export function registerSelfCheck(command: Command, terminal: Terminal): void {
  command.action(async () => {
    const host = await createHeadlessHost(new ContextStore(bundledContext));
    const report = await selfCheck(host);
    host.dispose();
    terminal.print(selfCheckText(report, terminal.language));
    if (failedFunctions(report).length > 0) throw new Unsuccessful();
  });
}
