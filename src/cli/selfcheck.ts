import type { Command } from "commander";
import { createHeadlessHost } from "../hosts/headless";
import { failedFunctions, selfCheck, selfCheckText } from "../workflows/selfcheck";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import type { Terminal } from "./terminal";

/** `wq selfcheck`: every documented example through the headless workbook. */
export function registerSelfCheck(program: Command, terminal: Terminal): void {
  program
    .command("selfcheck")
    .description("自检：计算每个函数的全部示例 / calculate every documented example")
    .action(async () => {
      const host = await createHeadlessHost(new ContextStore(bundledContext));
      const report = await selfCheck(host);
      host.dispose();
      terminal.print(selfCheckText(report, terminal.language));
      if (failedFunctions(report).length > 0) process.exitCode = 1;
    });
}
