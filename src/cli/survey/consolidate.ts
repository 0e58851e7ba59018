/** `wq survey consolidate`: a folder of survey files into one sample table. */
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import type { Language } from "../../language/language";
import { inLanguage } from "../../language/language";
import { describe, message } from "../../language/messages";
import { bundledLibrary } from "../../standards/bundled";
import { QuotaRanges } from "../../survey/checks/quota-ranges";
import type { CheckOptions } from "../../survey/checks/check";
import type { Consolidated, FileResult } from "../../survey/consolidate";
import { assemble, filesToRead, issueTitle } from "../../survey/consolidate";
import { resultWorkbook } from "../../survey/result-workbook";
import { write } from "../../xlsx/write";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify, orEnd } from "../terminal";
import { listFiles } from "./folder";
import { layoutsBeside, readLayouts, writeLayouts } from "./layouts";
import { readFiles } from "./pool";
import { Resume } from "./resume";
import { yearsFrom } from "./years";

interface Options {
  readonly output: string;
  readonly json?: boolean;
  readonly layouts?: string;
  readonly years?: CheckOptions["years"];
  readonly standard?: string;
  readonly password: readonly string[];
  readonly threads?: number;
  readonly fresh?: boolean;
}

export function registerConsolidate(survey: Command, terminal: Terminal): void {
  survey
    .command("consolidate <folder>")
    .description("汇总调查表文件夹 / put a folder of survey files together into one sample table")
    .option("-o, --output <file>", "结果工作簿 / the workbook to write", "samples.xlsx")
    .option("--json", "在标准输出打印汇总与问题 / print totals and issues on standard output")
    .option("--layouts <file>", "已确认的表式（默认在结果旁）/ confirmed layouts (beside the output by default)")
    .option("--years <from-to>", "调查年份，如 2012-2014 / years of the survey", yearsFrom)
    .option("--standard <id>", "对照的定额标准，默认全部 / the standard to compare with, all by default")
    .option("--password <word>", "加密文件的密码，可多次 / a password to try, repeatable", gather, [])
    .option("--threads <count>", "读取线程数 / threads that read", wholeNumber)
    .option("--fresh", "不接着上次的进度 / do not go on from an interrupted run")
    .action((folder: string, options: Options) => consolidate(folder, options, terminal));
}

export async function consolidate(folder: string, options: Options, terminal: Terminal): Promise<void> {
  const { output } = options;
  const layoutsFile = options.layouts ?? layoutsBeside(output);
  const checks = checkOptions(options);
  const layouts = readLayouts(layoutsFile);
  const resume = new Resume(output, folder, layouts);
  const files = listFiles(folder, [output, layoutsFile, resume.file]);
  if (files.length === 0) throw new CommandFailure(message("surveyFolderEmpty", { folder }));

  const present = new Set(files.map(({ path: file }) => file));
  const earlier = options.fresh ? [] : resume.earlier().filter((result) => present.has(result.path));
  const toRead = filesToRead(files, earlier, layouts);
  const anew = new Set(toRead.map(({ path: file }) => file));
  const results = new Map<string, FileResult>();
  for (const result of earlier) if (!anew.has(result.path)) results.set(result.path, result);
  if (results.size > 0) notify(terminal, message("surveyResumed", { count: results.size }));
  resume.start([...results.values()]);

  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const progress = new Progress(terminal, files.length, results.size);
  try {
    await readFiles(toRead, {
      folder,
      layouts,
      passwords: options.password,
      ...(options.threads !== undefined && { threads: options.threads }),
      signal: interrupted.signal,
      onResult: (result, text) => {
        results.set(result.path, result);
        resume.add(text);
        progress.advance();
      },
    });
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    progress.end();
  }
  if (interrupted.signal.aborted) {
    resume.save();
    throw new CommandFailure(message("surveyInterrupted", { done: results.size, count: files.length }));
  }

  const consolidated = assemble([...results.values()], checks, terminal.language);
  try {
    writeWhole(output, await write(resultWorkbook(consolidated.tables, terminal.language)));
    if (consolidated.toConfirm.length > 0) writeLayouts(layoutsFile, layouts, consolidated.toConfirm);
  } catch (error) {
    // What was read is not lost with the disk full or the output open in Excel.
    resume.save();
    throw error;
  }
  resume.done();
  report(consolidated, [...results.values()], { output, layoutsFile }, terminal);
  if (options.json) terminal.print(JSON.stringify(asJson(consolidated, [...results.values()], terminal.language)));
}

function checkOptions({ years, standard }: Options): CheckOptions {
  if (standard !== undefined) orEnd(bundledLibrary.standard(standard));
  const quotas = new QuotaRanges(bundledLibrary, standard ?? null);
  return years ? { quotas, years } : { quotas };
}

function report(
  { totals, toConfirm }: Consolidated,
  results: readonly FileResult[],
  { output, layoutsFile }: { readonly output: string; readonly layoutsFile: string },
  terminal: Terminal,
): void {
  for (const { problem } of results) if (problem) notify(terminal, problem);
  const { files, samples, rowsIn, rowsKept, rowsSetAside, issues } = totals;
  notify(
    terminal,
    message("surveyConsolidated", {
      output,
      files: files.read + files.waiting,
      unreadable: files.unreadable + files.noTable,
      samples,
      rowsIn,
      rowsKept,
      rowsSetAside,
      errors: issues.error,
      warnings: issues.warning,
    }),
  );
  if (toConfirm.length > 0) {
    const tables = toConfirm.reduce((sum, one) => sum + one.tables.length, 0);
    notify(terminal, message("surveyLayoutsWaiting", { count: toConfirm.length, tables, file: layoutsFile }));
  }
}

function asJson({ totals, issues, toConfirm }: Consolidated, results: readonly FileResult[], language: Language) {
  return {
    totals,
    files: [...results]
      .sort((first, second) => (first.path < second.path ? -1 : 1))
      .map(({ path: file, outcome, rowsIn, rowsKept, records, problem }) => ({
        file,
        outcome,
        rowsIn,
        rowsKept,
        rowsSetAside: rowsIn - rowsKept,
        samples: records.length,
        message: problem && describe(problem, language),
      })),
    issues: issues.map(({ check, severity, file, sheet, row, column, message: text, fix, ...issue }) => ({
      check,
      title: inLanguage(issueTitle({ check, severity, file, sheet, row, column, message: text, ...issue }), language),
      severity,
      file,
      sheet,
      row: row + 1,
      column: column === null ? null : column + 1,
      message: describe(text, language),
      fix: fix?.value ?? null,
    })),
    layoutsToConfirm: toConfirm.map(({ layout, tables }) => ({
      fingerprint: layout.fingerprint,
      labels: layout.labels,
      tables: tables.map(({ file, sheet, headerRow }) => ({ file, sheet, headerRow: headerRow + 1 })),
    })),
  };
}

/** A line on standard error that counts files: rewritten in place on a screen, now and then in a log. */
class Progress {
  private shown = 0;
  private readonly onScreen = process.stderr.isTTY === true;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private done: number,
  ) {}

  advance(): void {
    this.done++;
    const now = Date.now();
    if (now - this.shown < (this.onScreen ? 100 : 5000) && this.done < this.total) return;
    this.shown = now;
    const text = describe(message("surveyProgress", { done: this.done, total: this.total }), this.terminal.language);
    if (this.onScreen) process.stderr.write(`\r${text}`);
    else this.terminal.say(text);
  }

  end(): void {
    if (this.onScreen) process.stderr.write("\n");
  }
}

function gather(word: string, values: readonly string[]): readonly string[] {
  return [...values, word];
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("1, 2, …");
  return value;
}
