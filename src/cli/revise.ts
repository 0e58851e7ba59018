/** `wq revise`: a sample table into a project workbook, or into the one that is there already; report and annex beside it. */
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import type { Command } from "commander";
import { Option } from "commander";
import { message } from "../language/messages";
import { waterPartNames, waterParts } from "../revision/deductions";
import { annexDocument, annexWorkbook } from "../revision/report/annex";
import { explanationDocument } from "../revision/report/explanation";
import { revisionReport } from "../revision/report";
import { standardDocument } from "../revision/report/standard-text";
import type { Stage } from "../revision/consultation";
import { stages } from "../revision/consultation";
import type { RevisionProject, Stamp } from "../revision/project";
import { publishedStandard } from "../revision/publish";
import { tierSystems } from "../revision/tiers";
import type { WaterPart } from "../revision/water-scope";
import { ownStandardWorkbook } from "../standards/own/workbook";
import { write } from "../xlsx/write";
import { ensureWritable, isSameFile, save, writeWhole } from "./files";
import { writeDifferences } from "./revise/compare";
import { consulted, incomingFrom, withIncoming, writeComments } from "./revise/consultation";
import { createIn } from "./revise/create";
import { mapOf, regionsIn } from "./revise/map";
import { documentsOf } from "./revise/documents";
import type { NewOptions } from "./revise/known";
import { knownStandards } from "./revise/known";
import { continueIn } from "./revise/continue";
import { readSamples } from "./revise/samples";
import { layoutsBeside } from "./survey/layouts";
import type { Terminal } from "./terminal";
import { CommandFailure, notify } from "./terminal";

interface Options extends NewOptions {
  readonly output: string;
  readonly report?: string;
  readonly annex?: string;
  readonly publish?: string;
  readonly text?: string;
  readonly map?: string;
  readonly explanation?: string;
  readonly comments?: readonly string[];
  readonly census?: readonly string[];
  readonly takeSuggestions?: boolean;
  readonly commentsTable?: string;
  readonly stage?: Stage;
  readonly compare?: string;
  readonly differences?: string;
  readonly pictures?: boolean;
  readonly who?: string;
  readonly password?: string;
  readonly layouts?: string;
}

export function registerRevise(command: Command, terminal: Terminal): void {
  command
    .requiredOption("-o, --output <file>", "项目工作簿（已有则在其上继续）/ the project; an existing one goes on")
    .option("--report <file>", "修订报告 .docx / the revision report")
    .option(
      "--map <file>",
      "设区市地图（GeoJSON）：报告中按设区市着色，没有则用条形图 / a map of the cities (GeoJSON) for the report, else bars",
    )
    .option("--text <file>", "标准文本 .docx / the text of the standard")
    .option("--explanation <file>", "编制说明 .docx / the explanation that accompanies the draft")
    .option("--comments <files...>", "收回的意见表 .xlsx，可多个 / tables of comments that came back")
    .option(
      "--census <files...>",
      "普查、台账按行业和规模的合计表 .xlsx，可多个 / totals of censuses and registers by industry and size",
    )
    .option("--take-suggestions", "未定值的定额项采用建议的方法 / take the suggested methods where nothing is decided")
    .option("--comments-table <file>", "意见汇总处理表 .docx 或 .xlsx / what became of the comments")
    .addOption(new Option("--stage <stage>", "项目阶段，记入日志 / stage of the project, for its log").choices(stages))
    .option(
      "--compare <project>",
      "与另一项目（.xlsx）或标准（标准号、模板、印刷文件）对比 / another project or a standard to compare with: its number or file",
    )
    .option("--differences <file>", "对比结果 .xlsx 或 .docx / the differences, entry by entry")
    .option("--annex <file>", "标准附录的定额表 .docx 或 .xlsx / the table of the standard")
    .option("--publish <file>", "把已定的值发布为自有标准 .xlsx / publish the decided values as an own standard")
    .option(
      "--standard <standard>",
      "被代替的标准（标准号或文件）：带入原定额和参照值 / the standard that is replaced, by its number or file: brings old quotas and peers",
    )
    .option(
      "--own <file>",
      "自有标准文件（未写 --standard 时即被代替的标准；已有项目则供报告列出没有承接的条目）/ an own standard, the replaced one by default; for an existing project its entries without a successor",
    )
    .option("--title <text>", "新标准的名称 / title of the new standard")
    .option("--number <id>", "新标准的编号 / its number")
    .addOption(new Option("--tiers <words>", "级别用词 / words of the tiers").choices(tierSystems.map(({ id }) => id)))
    .addOption(
      new Option("--deduct <parts...>", "从水量中扣除的部分，可多项 / parts of the water that do not count").choices(
        Object.values(waterPartNames).map(({ zh }) => zh),
      ),
    )
    .option("--pictures", "样本没有变化也重画箱体图 / draw the box plots anew even where no sample is new")
    .option("--who <name>", "日志中的人员，默认当前用户 / whom the log names, the user by default")
    .option("--layouts <file>", "已确认的表式（默认在项目旁）/ confirmed layouts (beside the project by default)")
    .option("--password <word>", "样本表的密码 / password of the sample table")
    .action((samples: string | undefined, { deduct, ...options }: Omit<Options, "deduct"> & Deducted) =>
      revise(samples, { ...options, ...(deduct && { deduct: waterParts.filter(isAmong(deduct)) }) }, terminal),
    );
}

/** As they are named on the command line. */
interface Deducted {
  readonly deduct?: readonly string[];
}

function isAmong(words: readonly string[]): (part: WaterPart) => boolean {
  return (part) => words.includes(waterPartNames[part].zh);
}

async function revise(samples: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const { output, report, annex, publish, text, explanation, commentsTable, differences } = options;
  refuseKinds(options);
  const exists = existsSync(output);
  // The project itself as its own samples has nothing to bring.
  const given = samples !== undefined && !(exists && isSameFile(samples, output)) ? samples : null;
  const written = [output, report, annex, publish, text, explanation, commentsTable, differences].filter(
    (file) => file !== undefined,
  );
  refuseSame([...written, ...(options.comments ?? []), ...(options.census ?? []), ...(given === null ? [] : [given])]);
  if (!exists && given === null) throw new CommandFailure(message("reviseSamplesNeeded", { output }));
  written.forEach(ensureWritable);
  const rows =
    given === null
      ? null
      : await readSamples(given, { ...options, layoutsFile: options.layouts ?? layoutsBeside(output) }, terminal);
  const stamp = stampNow(options.who ?? userInfo().username);
  if (exists) refuseNewOptions(options, output);
  const incoming = await incomingFrom(options, terminal);
  const regions = options.map === undefined ? null : regionsIn(options.map);
  const known = await knownStandards(options, terminal);
  const completed = (begun: RevisionProject) => withIncoming(begun, incoming, options, stamp, terminal);
  const continued = async () => {
    const begun = await continueIn(output, rows, options.pictures ?? false, stamp, terminal);
    return consulted(output, begun, incoming, options, stamp, terminal);
  };
  const project = exists
    ? await continued()
    : await createIn(output, rows!, options, known, stamp, terminal, completed);
  const documents = documentsOf(project, known.library, terminal);
  if (report !== undefined) {
    const map = regions && (await mapOf(regions, project, terminal));
    await documents.make(report, (of, rest) => revisionReport(of, { ...rest, map }));
  }
  if (text !== undefined) await documents.make(text, standardDocument);
  if (explanation !== undefined) await documents.make(explanation, explanationDocument);
  if (options.compare !== undefined && differences !== undefined) {
    await writeDifferences(differences, options.compare, output, project, terminal);
  }
  if (commentsTable !== undefined) await writeComments(commentsTable, project, terminal);
  if (annex !== undefined) save(annex, await annexOf(project, annex), terminal);
  if (publish !== undefined) await publishTo(publish, project, terminal);
}

async function publishTo(file: string, project: RevisionProject, terminal: Terminal): Promise<void> {
  const published = publishedStandard(project);
  if ("problem" in published) throw new CommandFailure(published.problem);
  const { own, undecided } = published;
  writeWhole(file, await write(ownStandardWorkbook(own)));
  const count = own.variants.length;
  notify(terminal, message("published", { count, standard: own.standard.id, file }));
  if (undecided.length > 0) {
    const items = undecided.map(({ key }) => key);
    notify(terminal, message("publishUndecided", { count: undecided.length, items }));
  }
}

function refuseKinds({ output, annex, publish, differences, commentsTable, ...options }: Options): void {
  if ((options.compare === undefined) !== (differences === undefined)) {
    throw new CommandFailure(message("compareNeedsBoth"));
  }
  if (options.map !== undefined && options.report === undefined) throw new CommandFailure(message("mapNeedsReport"));
  refuseUnless(/\.(?:xlsx|docx)$/i, differences, "tableFileKind");
  if (!/\.xlsx$/i.test(output)) throw new CommandFailure(message("reviseNeedsXlsx", { output }));
  refuseUnless(/\.(?:xlsx|docx)$/i, annex, "reviseAnnexKind");
  for (const file of [options.report, options.text, options.explanation]) {
    refuseUnless(/\.docx$/i, file, "reviseReportKind");
  }
  refuseUnless(/\.(?:xlsx|docx)$/i, commentsTable, "tableFileKind");
  refuseUnless(/\.xlsx$/i, publish, "publishNeedsXlsx");
}

function refuseUnless(
  kind: RegExp,
  file: string | undefined,
  problem: "tableFileKind" | "reviseAnnexKind" | "reviseReportKind" | "publishNeedsXlsx",
): void {
  if (file !== undefined && !kind.test(file)) throw new CommandFailure(message(problem, { file }));
}

/** A report in place of the project would be the end of its decisions. */
function refuseSame(files: readonly string[]): void {
  const twice = files.find((file, index) => files.slice(0, index).some((other) => isSameFile(file, other)));
  if (twice !== undefined) throw new CommandFailure(message("reviseSameFile", { file: twice }));
}

/** They would have no effect: what a project has is changed in it. */
function refuseNewOptions(options: NewOptions, output: string): void {
  const given = newOptions.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (given.length > 0) throw new CommandFailure(message("reviseOnlyNew", { output, options: given.join(" ") }));
}

const newOptions = ["standard", "title", "number", "tiers", "deduct"] as const satisfies readonly (keyof NewOptions)[];

function annexOf(project: RevisionProject, file: string): Promise<Uint8Array> {
  return /\.xlsx$/i.test(file) ? write(annexWorkbook(project)) : annexDocument(project);
}

function stampNow(who: string): Stamp {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { who, time: local.toISOString().slice(0, 16).replace("T", " ") };
}
