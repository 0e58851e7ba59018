import path from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import { bundledContext } from "../functions/bundled";
import { ContextStore } from "../functions/context";
import { followWorkbook, keepInWorkbook } from "../workflows/additions";
import { describe, message } from "../language/messages";
import type { OwnStandard } from "../standards/library";
import { ownStandardTemplate } from "../standards/own/rows";
import { writeWhole } from "./files";
import type { OwnStandardOptions } from "./own-standard";
import { readOwn, refuseClash } from "./own-standard";
import { registerStandardCheck } from "./standard-check";
import { registerStandardCompare } from "./standard-compare";
import { registerStandardRead } from "./standard-read";
import type { Terminal } from "./terminal";
import { notify } from "./terminal";
import { openSource, patched } from "./workbooks";

/** `wq standard`: an institute's own standard, checked cell by cell and put into a workbook, where look-ups use it. */
export function registerStandard(command: Command, terminal: Terminal): void {
  command
    .command("template")
    .description("打印模板的表头（制表符分隔）/ print the head of the template, tab-separated")
    .option("--national", "国家标准的一部分（GB/T 18916.x）的模板 / for a part of the national standard", false)
    .action(({ national }: { readonly national: boolean }) =>
      terminal.print(
        ownStandardTemplate(national)
          .map((row) => row.map((cell) => cell ?? "").join("\t"))
          .join("\n"),
      ),
    );
  registerStandardRead(command, terminal);
  registerStandardCheck(command, terminal);
  registerStandardCompare(command, terminal);
  command
    .command("import <file>")
    .description("检查自有标准；加 --into 则存入工作簿 / check an own standard; with --into keep it in a workbook")
    .option("--sheet <name>", "工作表，默认第一张 / the sheet, by default the first")
    .addOption(
      new Option(
        "--hidden <choice>",
        "隐藏的行列：一并导入或不导入 / hidden rows and columns: import them or not",
      ).choices(["take", "leave"]),
    )
    .option("--into <workbook>", "存入此 .xlsx / the workbook that shall carry it")
    .option("-o, --output <file>", "结果文件，默认改写 --into / the file to write, by default that of --into")
    .option("--replace", "更新同号标准 / update the standard of the same id")
    .action(async (file: string, options: ImportOptions) => {
      const own = await readOwn(file, options, terminal);
      const { into, output = into, replace = false } = options;
      if (into && output) await keepIn(into, output, own, replace, terminal);
      else refuseClash(own, bundledContext.standards, false, terminal);
      terminal.say(
        describe(message("ownImported", { id: own.standard.id, count: own.variants.length }), terminal.language),
      );
    });
}

interface ImportOptions extends OwnStandardOptions {
  readonly into?: string;
  readonly output?: string;
  readonly replace?: boolean;
}

async function keepIn(into: string, output: string, own: OwnStandard, replace: boolean, terminal: Terminal) {
  const { source, workbook } = await openSource(into, message("recalcNeedsXlsx", { file: path.basename(into) }));
  // Only what keeps a standard in a workbook needs the engine.
  const { openHost } = await import("./trial/open");
  const context = new ContextStore(bundledContext);
  const host = await openHost(context, workbook);
  const { additions, problems } = await followWorkbook(host, context);
  for (const problem of problems) notify(terminal, problem);
  refuseClash(own, context.current.standards, replace, terminal);
  const others = additions.standards.filter(({ standard }) => standard.id !== own.standard.id);
  await keepInWorkbook(host, context, { ...additions, standards: [...others, own] });
  const changes = await host.changes();
  host.dispose();
  writeWhole(output, await patched(source, changes));
}
