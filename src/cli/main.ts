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
import { CommandFailure, tell } from "./terminal";
import type { Terminal } from "./terminal";

/** The command line; returns the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const terminal: Terminal = {
    language: languageFrom(words),
    print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
  // A reader such as `head` may close the pipe early: that ends the output, and is no fault.
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => process.exit(fault.code === "EPIPE" ? 0 : 1));
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
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode;
    if (!(fault instanceof CommandFailure)) throw fault;
    tell(terminal, fault.problem);
    return 1;
  }
}

/** Read ahead of the parser, since commands are registered with the language they will speak. */
function languageFrom(words: readonly string[]): Language {
  const at = words.findIndex((word) => word.startsWith("--language"));
  const word = at < 0 ? "" : (words[at]!.split("=")[1] ?? words[at + 1] ?? "");
  return word.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
