/** `wq balance`: what closes in a water balance and what does not, its reconciliation, its indicators and its picture. */
import path from "node:path";
import type { Command } from "commander";
import type { WaterBalance } from "../balance/model";
import { readBalances } from "../balance/reading/document";
import type { Meanings } from "../balance/reading/meanings";
import { meaningNames, meaningsFrom, withMeanings } from "../balance/reading/meanings";
import type { BalanceReport } from "../balance/report";
import { reportOf, tablesOfReport, workbookOfReports } from "../balance/report";
import { message } from "../language/messages";
import { parseNumber } from "../units/number";
import type { Cell } from "../workbook/values";
import { describeCell } from "../workbook/values";
import { write } from "../xlsx/write";
import { canvasesWithChinese } from "./revise/pictures";
import { bundledCases } from "../functions/cases";
import { caseIndustries } from "../standards/cases";
import { casesOfIndustry, comparisonWith } from "../workflows/tested-products";
import { collected, contextWith, ownStandardsFrom } from "./standard-read";
import { openPrinted } from "./documents";
import { save } from "./files";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";

interface Options {
  readonly json?: boolean;
  readonly output?: string;
  readonly svg?: string;
  readonly png?: string;
  readonly table?: string;
  readonly uncertainty?: string;
  readonly password?: string;
  readonly columns?: string;
  readonly industry?: string;
  readonly standard?: string;
  readonly own: readonly string[];
}

export function registerBalance(command: Command, terminal: Terminal): void {
  command
    .option("--json", "以 JSON 打印 / print as JSON")
    .option("-o, --output <file>", "闭合、平差、指标写入 .xlsx / closure, reconciliation and indicators as .xlsx")
    .option("--svg <file>", "水平衡图（桑基图）/ Sankey diagram; the first balance, or that of --table")
    .option("--png <file>", "同上，存为 .png / the same as .png")
    .option("--table <number>", "只看一个表，如 4.2-12 / one table only, such as 4.2-12")
    .option("--uncertainty <percent>", "测量的标准差，占水量的百分数，默认 5 / standard deviation of measurements in %")
    .option("--columns <meanings>", "表头的含义 / what headers mean: 岗位=用水单元,补水=新水量")
    .option("--standard <id>", "对比定额的标准 / standard whose quotas are compared")
    .option("--industry <name>", "对比同行业案例，如 建材 / compare with the cases of an industry")
    .option("--own <file>", "自有标准文件，可重复 / an own standard's file, repeatable", collected, [])
    .option("--password <password>", "加密文件的密码 / password of an encrypted file")
    .action((file: string, options: Options) => examine(file, options, terminal));
}

async function examine(file: string, options: Options, terminal: Terminal): Promise<void> {
  const uncertainty = shareOf(options.uncertainty);
  const { table } = options;
  const opened = await openPrinted(file, options);
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  const read = readBalances(withMeanings(opened.document, meaningsSaid(options)));
  const balances = read.filter(({ title }) => !table || title.split(" ")[0] === table);
  const [first] = balances;
  if (!first) throw new CommandFailure(message("balanceNone", { file: path.basename(file) }));
  const own = await ownStandardsFrom(options.own, terminal);
  const { standards, defaultStandard } = contextWith(own, true).current;
  const standard = options.standard ?? defaultStandard;
  const compare = comparisonWith({ library: standards, standard, cases: bundledCases() });
  const cases = casesFor(options);
  const reports = balances.map((balance) => reportOf(balance, { uncertainty, compare, cases }));
  if (options.json) terminal.print(JSON.stringify(reports, null, 1));
  else terminal.print(reports.map((report) => textOf(report, terminal)).join("\n\n"));
  if (!options.output && !options.svg && !options.png) return;
  const { sankeySvg } = await import("../balance/picture");
  if (options.svg) save(options.svg, sankeySvg(first, terminal.language), terminal);
  if (!options.output && !options.png) return;
  const draw = await pictureDrawer(terminal);
  if (options.png && draw) save(options.png, draw(first), terminal);
  const pictures = balances.map((balance) => draw?.(balance) ?? null);
  if (options.output)
    save(options.output, await write(workbookOfReports(reports, terminal.language, pictures)), terminal);
}

/** Null where this machine cannot draw; what is missing has been told then, and everything else goes on. */
async function pictureDrawer(terminal: Terminal): Promise<((balance: WaterBalance) => Uint8Array) | null> {
  const canvases = await canvasesWithChinese();
  if ("problem" in canvases) {
    notify(terminal, canvases.problem);
    return null;
  }
  const [{ sankeyOf, sankeySize }, { drawOn, measureWith }] = await Promise.all([
    import("../balance/picture"),
    import("../revision/pictures/raster"),
  ]);
  const ratio = 2;
  const measuring = canvases.createCanvas(1, 1);
  measureWith(() => measuring);
  const canvas = canvases.createCanvas(sankeySize.width * ratio, sankeySize.height * ratio);
  const take = () => new Uint8Array(canvas.toBuffer("image/png"));
  return (balance) => drawOn(canvas, sankeyOf(balance, terminal.language), take, { ...sankeySize, ratio });
}

function meaningsSaid({ columns = "" }: Options): Meanings {
  const meanings = meaningsFrom(columns);
  if (meanings) return meanings;
  throw new CommandFailure(message("balanceColumnsInvalid", { text: columns, names: [...meaningNames.values()] }));
}

function casesFor({ industry }: Options) {
  const found = industry === undefined ? [] : casesOfIndustry(bundledCases(), industry);
  if (industry === undefined || found.length > 0) return found;
  throw new CommandFailure(message("balanceIndustryUnknown", { industry, industries: caseIndustries }));
}

function shareOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = parseNumber(text.replace(/[%％]$/, ""));
  if (percent === null || percent <= 0) throw new CommandFailure(message("balanceUncertaintyInvalid", { text }));
  return percent / 100;
}

function textOf(report: BalanceReport, { language }: Terminal): string {
  const { title, unit } = report.balance;
  const tables = tablesOfReport(report, language).map(({ title, rows }) =>
    [`[${title}]`, ...rows.map((row) => row.map(shown).join("\t"))].join("\n"),
  );
  return [`${title} ${unit}`.trim(), ...tables].join("\n");
}

/** Six digits tell measured water apart. */
function shown(value: Cell): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : describeCell(value);
}
