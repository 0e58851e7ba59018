/** `wq plan`: plans and benchmarks for a register of permits, or any table of firms, products, outputs and volumes. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { Quotas } from "../evaluation/plans/quotas";
import type { PlanRules } from "../evaluation/plans/rules";
import { basesFrom, basisNames, capNames, capsFrom, usualRules } from "../evaluation/plans/rules";
import { volumeText } from "../evaluation/plans/volume";
import type { Failure } from "../language/failure";
import { failure, failureText, isFailure } from "../language/failure";
import { describe, message } from "../language/messages";
import { defaultStandard } from "../standards/standard";
import { layoutsToConfirm } from "../survey/consolidate";
import type { RegisterPlan } from "../survey/register/examine";
import { examineRegister } from "../survey/register/examine";
import { registerRows } from "../survey/register/read";
import { planWorkbook } from "../survey/register/workbook";
import { parseNumber } from "../units/number";
import { planList } from "../workflows/plan-list";
import { writtenCalculated } from "./calculate";
import { ensureWritable, save } from "./files";
import { registersFrom } from "./plan/registers";
import { collected, contextWith, ownStandardsFrom } from "./standard-read";
import { layoutsBeside, writeLayouts, readLayouts } from "./survey/layouts";
import type { Terminal } from "./terminal";
import { CommandFailure, notify, orEnd } from "./terminal";

interface Options {
  readonly standard: string;
  readonly own: readonly string[];
  readonly tier?: string;
  readonly year?: string;
  readonly basis: string;
  readonly factor: string;
  readonly cap: string;
  readonly floor?: string;
  readonly layouts?: string;
  readonly password?: string;
  readonly word?: string;
  readonly json?: boolean;
  readonly output?: string;
}

const usualBasis = usualRules.basis.map((basis) => basisNames[basis].zh).join(",");
const usualCaps = usualRules.caps.map((cap) => capNames[cap].zh).join(",");

export function registerPlan(command: Command, terminal: Terminal): void {
  command
    .option("-o, --output <file>", "存为带公式和图的 .xlsx / write a workbook of live formulas and charts")
    .option("--word <file>", "计划与整改名单 .docx / plans and list for improvement as a Word document")
    .option("--json", "以 JSON 打印 / print as JSON")
    .option("--standard <id>", "标准号或别名 / number or other name of the standard", defaultStandard)
    .option("--own <file>", "自有标准文件，可重复 / an own standard's file, repeatable", collected, [])
    .option("--tier <word>", "按哪一级定额（默认现有企业的一级）/ the tier; by default that of existing enterprises")
    .option("--year <year>", "以哪一年为上年（默认表中最近一年）/ which year is last year")
    .option(
      "--basis <words>",
      "基准：定额、近年平均、上年，依次取已知的 / quota, mean or last: the first known",
      usualBasis,
    )
    .option("--factor <number>", "系数 / factor", String(usualRules.factor))
    .option("--cap <words>", "上限：许可、定额、无 / ceilings: permit, quota, none", usualCaps)
    .option("--floor <share>", "不低于上年用水的比例，如 80% / not below this share of last year's use")
    .option("--layouts <file>", "已确认的表式 / confirmed layouts")
    .option("--password <word>", "加密文件的密码 / password of encrypted files")
    .action((given: string, options: Options) => run(given, options, terminal));
}

async function run(given: string, options: Options, terminal: Terminal): Promise<void> {
  const { output, word } = options;
  const rules = orEnd(rulesFrom(options));
  if (output !== undefined && !/\.xlsx$/i.test(output)) throw new CommandFailure(message("planNeedsXlsx", { output }));
  if (word !== undefined && !/\.docx$/i.test(word)) throw new CommandFailure(message("planNeedsDocx", { file: word }));
  [output, word].filter((file) => file !== undefined).forEach(ensureWritable);
  const own = await ownStandardsFrom(options.own, terminal);
  const library = contextWith(own, true).current.standards;
  const quotas = orEnd(Quotas.of(library, options.standard, options.tier ?? null));
  const layoutsFile = options.layouts ?? layoutsBeside(output ?? path.join(folderOf(given), "plan"));
  const layouts = readLayouts(layoutsFile);
  const results = await registersFrom(given, [output, word], layouts, options.password, terminal);
  const toConfirm = layoutsToConfirm(results);
  if (toConfirm.length > 0) {
    writeLayouts(layoutsFile, layouts, toConfirm);
    const tables = toConfirm.reduce((sum, { tables }) => sum + tables.length, 0);
    notify(terminal, message("surveyLayoutsWaiting", { count: toConfirm.length, tables, file: layoutsFile }));
  }
  const rows = registerRows(
    results.flatMap(({ records }) => records),
    quotas,
  );
  if (rows.length === 0) throw new CommandFailure(message("planNoRows", { file: given }));
  const plan = examineRegister(rows, quotas, rules);
  for (const found of plan.contradictions) notify(terminal, found);
  terminal.print(options.json ? JSON.stringify(forPrograms(plan, terminal), null, 1) : asText(plan, terminal));
  if (output !== undefined) {
    const workbook = planWorkbook(plan, terminal.language);
    save(output, await writtenCalculated(workbook, terminal, own), terminal);
  }
  if (word !== undefined) save(word, await planList(plan), terminal);
}

function folderOf(given: string): string {
  return existsSync(given) && statSync(given).isDirectory() ? given : path.dirname(given);
}

function rulesFrom({ basis, factor, cap, floor, year }: Options): PlanRules | Failure {
  const bases = basesFrom(basis);
  if (isFailure(bases)) return bases;
  const caps = capsFrom(cap);
  if (isFailure(caps)) return caps;
  const times = shareFrom(factor);
  if (times === null || times <= 0) return failure("#VALUE!", "planFactorInvalid", { value: factor });
  const share = floor === undefined ? null : shareFrom(floor);
  if (floor !== undefined && (share === null || share < 0)) {
    return failure("#VALUE!", "planFloorInvalid", { value: floor });
  }
  if (year !== undefined && !/^\d{4}$/.test(year)) return failure("#VALUE!", "planYearInvalid", { value: year });
  return { basis: bases, factor: times, caps, floor: share, year: year === undefined ? null : Number(year) };
}

/** 0.8 or 80%. */
function shareFrom(text: string): number | null {
  const [, digits = "", percent] = /^\s*([^%％]*?)\s*([%％])?\s*$/.exec(text) ?? [];
  const value = parseNumber(digits);
  return value === null ? null : percent === undefined ? value : Number(`${value}e-2`);
}

const dash = "—";
const volume = (value: number | null) => (value === null ? dash : volumeText(value));

function asText({ plans, benchmarks, toImprove, byCity, quotas }: RegisterPlan, { language }: Terminal): string {
  const conflicts = plans.filter(({ conflict }) => conflict).length;
  const unknown = plans.filter(({ proposal }) => proposal === null).length;
  const counts = { standard: quotas.standard.id, tier: quotas.tier.name, firms: plans.length };
  const lines = [
    describe(message("planCounted", { ...counts, conflicts, unknown, improve: toImprove.length }), language),
    ...plans.map(({ firm, quotaVolume, uses, permit, verdict, proposal, reasons }) =>
      [
        firm,
        ...[quotaVolume, uses.at(-1)!, permit].map(volume),
        verdict ?? dash,
        volume(proposal),
        reasons.map((reason) => describe(reason, language)).join("；"),
      ].join("\t"),
    ),
    ...benchmarks.flatMap(({ firm, problem }) => (problem ? [[firm, failureText(problem, language)].join("\t")] : [])),
    ...byCity.map(({ name, firms, use, share }) =>
      [name || dash, firms, volume(use), share === null ? dash : `${(share * 100).toFixed(1)}%`].join("\t"),
    ),
  ];
  return lines.join("\n");
}

function forPrograms(plan: RegisterPlan, { language }: Terminal) {
  const { quotas, rules, years, plans, benchmarks, toImprove, byCity, byIndustry, contradictions } = plan;
  return {
    standard: quotas.standard.id,
    tier: quotas.tier.name,
    rules,
    years,
    contradictions: contradictions.map((found) => describe(found, language)),
    plans: plans.map(({ at: _at, reasons, ...rest }) => ({
      ...rest,
      reasons: reasons.map((reason) => describe(reason, language)),
    })),
    benchmarks: benchmarks.map(({ problem, ...rest }) => ({
      ...rest,
      problem: problem?.message ? describe(problem.message, language) : null,
    })),
    toImprove: toImprove.map(({ firm, product, condition, excess }) => ({ firm, product, condition, excess })),
    byCity,
    byIndustry,
  };
}
