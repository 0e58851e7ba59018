/** `wq mcp`: what the catalogue has, as tools for an institute's own language model. It answers on standard output until its input ends. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Command } from "commander";
import { assistantServer } from "./mcp/server";
import { collected, contextWith, ownStandardsFrom } from "./standard-read";
import type { Terminal } from "./terminal";

interface Options {
  readonly own: readonly string[];
  readonly folder: string;
}

export function registerMcp(command: Command, terminal: Terminal): void {
  command
    .option("--own <file>", "自有标准文件，可重复 / an own standard's file, repeatable", collected, [])
    .option("--folder <folder>", "只读取此文件夹中的工作簿 / workbooks are read below this folder only", process.cwd())
    .action(async ({ own, folder }: Options) => {
      const context = contextWith(await ownStandardsFrom(own, terminal), true);
      const server = assistantServer({ context, folder, language: terminal.language });
      const ended = new Promise<void>((resolve) => (server.server.onclose = resolve));
      await server.connect(new StdioServerTransport());
      process.stdin.once("end", () => void server.close());
      await ended;
    });
}
