/** `wq audit`: which printed numbers of reports do not recompute. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { Audit } from "../audit/audit";
import { auditDocument, countOf } from "../audit/audit";
import { notice } from "../audit/finding";
import { listed, reportWorkbook } from "../audit/report";
import type { EarlierFiles } from "../audit/rules/products";
import { ruleNames } from "../audit/rules/names";
import { auditVerdicts } from "../audit/verdict";
import { placeText } from "../documents/place";
import { inLanguage } from "../language/language";
import { describe, message } from "../language/messages";
import { isLeftover } from "../survey/files";
import { auditReport } from "../workflows/audit-report";
import { write } from "../xlsx/write";
import { openPrinted } from "./documents";
import { writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";

const printed = /\.(?:docx|pdf|xlsx|xlsm|xls|xlsb|ods|csv|html?|txt|md)$/i;

interface AuditOptions {
  readonly json?: boolean;
  readonly output?: string;
  readonly password?: string;
}

/** Word, PDF, web pages, texts and workbooks, or folders of them. */
export function registerAudit(command: Command, terminal: Terminal): void {
  command
    .option("--json", "以 JSON 打印全部核对结果 / print every number checked as JSON")
    .option("-o, --output <file>", "存为清单 .xlsx 或 .docx / write the list as .xlsx or .docx")
    .option("--password <password>", "加密文件的密码 / password of encrypted files")
    .action((files: readonly string[], options: AuditOptions) => run(files, options, terminal));
}

async function run(given: readonly string[], options: AuditOptions, terminal: Terminal): Promise<void> {
  const audits: Audit[] = [];
  const files = given.flatMap(filesOf);
  const earlier: EarlierFiles = new Map();
  for (const file of files) {
    const opened = await openPrinted(file, options);
    if ("document" in opened) audits.push(auditDocument(opened.document, earlier));
    // One file that cannot be read does not keep the others of a folder from being audited.
    else if (files.length > 1) notify(terminal, opened.problem);
    else throw new CommandFailure(opened.problem);
  }
  if (audits.length === 0) throw new CommandFailure(message("auditNothing", { file: given.join(" ") }));
  if (options.output) writeWhole(options.output, await listOf(options.output, audits, terminal));
  if (options.json)
    terminal.print(
      JSON.stringify(
        audits.map((audit) => forPrograms(audit, terminal)),
        null,
        1,
      ),
    );
  else terminal.print(audits.map((audit) => asText(audit, terminal)).join("\n\n"));
}

function listOf(output: string, audits: readonly Audit[], { language }: Terminal): Promise<Uint8Array> {
  return /\.docx$/i.test(output) ? auditReport(audits, language) : write(reportWorkbook(audits, language));
}

function filesOf(given: string): string[] {
  if (!existsSync(given) || !statSync(given).isDirectory()) return [given];
  return readdirSync(given, { recursive: true, encoding: "utf8" })
    .filter((name) => printed.test(name) && !isLeftover(path.basename(name)))
    .sort()
    .map((name) => path.join(given, name));
}

function asText(audit: Audit, { language }: Terminal): string {
  const [same, rounding, different] = Object.values(auditVerdicts).map((verdict) => countOf(audit, verdict));
  const understood = audit.tables.filter(({ rules }) => rules.length > 0).length;
  const counts = {
    file: audit.name,
    tables: audit.tables.length,
    understood,
    same: same!,
    rounding: rounding!,
    different: different!,
    notices: countOf(audit, notice),
  };
  const lines = listed(audit.findings)
    .filter(({ verdict }) => verdict === auditVerdicts.different || verdict === notice)
    .map(({ spot, verdict, printed, recomputed, rule, calculation, cause }) => {
      const place = [placeText(spot.place, language), spot.table, spot.row, spot.column].filter(Boolean).join(" | ");
      const why = cause ? `\n    ${describe(cause, language)}` : "";
      return `${place}\n    ${verdict} ${printed} → ${recomputed || "—"}    ${calculation}    ${inLanguage(ruleNames[rule], language)}${why}`;
    });
  return [describe(message("auditCounted", counts), language), ...lines].join("\n");
}

function forPrograms({ findings, ...rest }: Audit, { language }: Terminal) {
  return {
    ...rest,
    findings: findings.map(({ cause, ...finding }) => ({
      ...finding,
      cause: cause ? describe(cause, language) : null,
    })),
  };
}
