import { Command, CommanderError } from "commander";
import type { Language } from "../language/language";
import { commands } from "./commands";
import { CommandFailure, notify, Unsuccessful } from "./terminal";
import type { Terminal } from "./terminal";

/** What a command line reads from and writes to. */
export type Channels = Pick<Terminal, "input" | "print" | "say">;

/** The command line; returns the exit code. */
export async function main(args: readonly string[], channels: Channels = standardChannels()): Promise<number> {
  const terminal: Terminal = { language: languageFrom(args), ...channels };
  const program = new Command("wq")
    .description("用水定额工作台 / Water Quota Workbench")
    .option("--language <language>", "zh-CN | en-US", "zh-CN")
    .configureOutput({ writeOut: terminal.print, writeErr: (text) => terminal.say(text.trimEnd()) })
    .exitOverride()
    .showHelpAfterError();
  const loads = new Map(
    commands.map(({ usage, summary, load }) => [program.command(usage).description(summary), load] as const),
  );
  program.hook("preSubcommand", async (_program, command) => (await loads.get(command)!())(command, terminal));
  try {
    await program.parseAsync(args[0] === "help" ? [...args.slice(1), "--help"] : [...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof Unsuccessful) return 1;
    if (!(error instanceof CommandFailure)) throw error;
    notify(terminal, error.problem);
    return 1;
  }
}

function standardChannels(): Channels {
  // A reader such as `head` may close the pipe early: that ends the output, and is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  return {
    print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Read ahead of the parser, since commands are registered with the language they will speak. */
function languageFrom(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg.startsWith("--language"));
  const arg = at < 0 ? "" : (args[at]!.split("=")[1] ?? args[at + 1] ?? "");
  return arg.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
