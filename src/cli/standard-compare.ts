/** `wq standard compare`: two editions of a standard, or those of two provinces, entry by entry. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { describe, message } from "../language/messages";
import { bundledLibrary } from "../standards/bundled";
import { editionCounts, editionRows } from "../standards/edition-rows";
import { compareEditions } from "../standards/editions";
import type { OwnStandard } from "../standards/library";
import { describeCell } from "../workbook/values";
import { editionDocument, editionWorkbook } from "../workflows/edition-files";
import { writeWhole } from "./files";
import { ownStandardFrom } from "./standard-read";
import type { Terminal } from "./terminal";
import { notify, orEnd } from "./terminal";

export function registerStandardCompare(command: Command, terminal: Terminal): void {
  command
    .command("compare <before> <after>")
    .description(
      "对照两个版本或两省的标准（内置标准号，或模板、印刷文件）/ compare two editions or provinces: bundled ids, templates or printed documents",
    )
    .option("-o, --output <file>", "存为 .xlsx 或 .docx / write it as .xlsx or .docx")
    .option("--json", "以 JSON 打印 / print as JSON")
    .action(async (before: string, after: string, { output, json }: { output?: string; json?: boolean }) => {
      const comparison = compareEditions(await standardNamed(before, terminal), await standardNamed(after, terminal));
      const { language } = terminal;
      if (output) {
        const isWord = /\.docx$/i.test(output);
        writeWhole(
          output,
          await (isWord ? editionDocument(comparison, language) : editionWorkbook(comparison, language)),
        );
      }
      const { same, changed, new: added, gone } = editionCounts(comparison);
      const ids = { before: comparison.before.id, after: comparison.after.id };
      const counted = message("editionsCompared", { ...ids, same, changed, added, gone });
      if (json) terminal.print(JSON.stringify(comparison, null, 1));
      else if (!output)
        for (const row of editionRows(comparison, language)) terminal.print(row.map(describeCell).join("\t"));
      if (output && !json) terminal.print(describe(counted, language));
      else notify(terminal, counted);
    });
}

/** A file, or a bundled standard by its id or an alias. */
async function standardNamed(word: string, terminal: Terminal): Promise<OwnStandard> {
  if (existsSync(word)) return ownStandardFrom(word, terminal);
  return orEnd(bundledLibrary.edition(word));
}
