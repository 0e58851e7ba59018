import { Command, CommanderError } from "commander";
import type { Language } from "../language/language";
import { registerConvert } from "./convert";
import { registerData } from "./data";
import { registerEvaluate } from "./evaluate";
import { registerFunctions } from "./functions";
import { registerRecalculate } from "./recalculate";
import { registerRevise } from "./revise";
import { registerSelfCheck } from "./selfcheck";
import { registerSurvey } from "./survey";
import { registerStandard } from "./standard";
import { CommandFailure, notify } from "./terminal";
import type { Terminal } from "./terminal";

/** The command line; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const terminal: Terminal = {
    language: languageFrom(args),
    print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
  // A reader such as `head` may close the pipe early: that ends the output, and is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const program = new Command("wq")
    .description("用水定额工作台 / Water Quota Workbench")
    .option("--language <language>", "zh-CN | en-US", "zh-CN")
    .exitOverride()
    .showHelpAfterError();
  registerEvaluate(program, terminal);
  registerRecalculate(program, terminal);
  registerConvert(program, terminal);
  registerData(program, terminal);
  registerFunctions(program, terminal);
  registerStandard(program, terminal);
  registerSelfCheck(program, terminal);
  registerSurvey(program, terminal);
  registerRevise(program, terminal);
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof CommandFailure)) throw error;
    notify(terminal, error.problem);
    return 1;
  }
}

/** Read ahead of the parser, since commands are registered with the language they will speak. */
function languageFrom(args: readonly string[]): Language {
  const at = args.findIndex((word) => word.startsWith("--language"));
  const word = at < 0 ? "" : (args[at]!.split("=")[1] ?? args[at + 1] ?? "");
  return word.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
