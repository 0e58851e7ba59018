/** `wq permit`: how much water an output may take, the tier that a volume reaches, and what follows. */
import type { Command } from "commander";
import { Option } from "commander";
import type { Block } from "../evaluation/block";
import { permitBlock } from "../evaluation/permits/block";
import type { Application, ApplicationProduct, PermitCard } from "../evaluation/permits/card";
import { permitCard } from "../evaluation/permits/card";
import type { Failure } from "../language/failure";
import { failure, isFailure } from "../language/failure";
import { describe } from "../language/messages";
import { defaultStandard } from "../standards/standard";
import { parseAmount, parseWater } from "../units/amount";
import type { CellSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { open } from "../xlsx/open";
import { write } from "../xlsx/write";
import { calculated } from "./calculate";
import { save } from "./files";
import { permitForPrograms } from "./permit-json";
import { collected, contextWith, ownStandardsFrom } from "./standard-read";
import type { Terminal } from "./terminal";
import { CommandFailure, orEnd } from "./terminal";

interface Options {
  readonly code?: string;
  readonly standard: string;
  readonly own: readonly string[];
  readonly project: Application["project"];
  readonly volume?: string;
  readonly onceThrough: boolean;
  readonly json?: boolean;
  readonly output?: string;
}

export function registerPermit(command: Command, terminal: Terminal): void {
  command
    .option("--code <code>", "行业代码（产品名在几个行业都有时）/ industry code, where several have the product")
    .option("--standard <id>", "标准号或别名 / number or other name of the standard", defaultStandard)
    .option("--own <file>", "自有标准文件，可重复 / an own standard's file, repeatable", collected, [])
    .addOption(
      new Option("--project <kind>", "新建（改建、扩建）或现有 / a new project or an existing enterprise")
        .choices(["new", "existing"])
        .default("new"),
    )
    .option("--volume <volume>", "申请或实际取水量，如 310000 或 31万m³ / volume applied for or used in a year")
    .option("--once-through", "水量含直流冷却水 / the volume includes once-through cooling water", false)
    .option("--json", "以 JSON 打印 / print as JSON")
    .option("-o, --output <file>", "存为带公式的 .xlsx / write it as a workbook of live formulas")
    .action((products: readonly string[], options: Options) => run(products, options, terminal));
}

async function run(products: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const own = await ownStandardsFrom(options.own, terminal);
  const library = contextWith(own, true).current.standards;
  const application: Application = {
    standard: options.standard,
    products: products.map((text) => orEnd(productOf(text, options.code ?? null))),
    project: options.project,
    volume: options.volume === undefined ? null : orEnd(parseWater(options.volume)),
    onceThrough: options.onceThrough,
  };
  const card = orEnd(permitCard(library, application));
  if (options.json) terminal.print(JSON.stringify(permitForPrograms(card, terminal.language), null, 1));
  else terminal.print(asText(card, terminal));
  if (options.output === undefined) return;
  const block = permitBlock(card, application.volume, { row: 0, column: 0 }, terminal.language);
  save(options.output, await blockFile(block, own, terminal), terminal);
}

/** 啤酒=50000kL, or with a condition 白酒:原酒=1000kL. */
function productOf(text: string, code: string | null): ApplicationProduct | Failure {
  const [, product, condition, output] = /^([^=:：]+)(?:[:：]([^=]+))?=(.*)$/.exec(text.trim()) ?? [];
  if (product === undefined) return failure("#VALUE!", "permitProductExpected", { value: text });
  // Blank stays unknown, for the card to say what is missing.
  const amount = output!.trim() === "" ? { value: null, unit: null } : parseAmount(output!);
  if (amount === null) return failure("#VALUE!", "permitAmountExpected", { value: output!.trim() });
  const { value, unit } = amount;
  return { code, product: product.trim(), condition: condition?.trim() ?? null, output: value, outputUnit: unit };
}

function asText(card: PermitCard, { language }: Terminal): string {
  const lines = [
    card.standard.id,
    ...card.products.map(({ variant, condition, output, outputUnit, source }) =>
      [variant.product, condition, `${output} ${outputUnit}`, source].join("\t"),
    ),
    ...card.allowances.map(({ tier, volume }) => `${tier.name}\t${isFailure(volume) ? "—" : `${volume} m³`}`),
    ...(card.unitUse === null ? [] : [`${card.unitUse} ${card.products[0]!.variant.unit}`]),
    ...card.findings.map((finding) => describe(finding, language)),
  ];
  return lines.join("\n");
}

async function blockFile(
  { rows, numberFormats, headings }: Block,
  standards: Awaited<ReturnType<typeof ownStandardsFrom>>,
  terminal: Terminal,
): Promise<Uint8Array> {
  const formats = [...new Set(numberFormats.flat())];
  const styleOf = (row: number, format: string | null) =>
    headings.includes(row) ? formats.length : formats.indexOf(format);
  const cells = rows.flatMap((line, row) =>
    line.flatMap((cell, column): CellSnapshot[] => {
      if (cell === null) return [];
      const style = styleOf(row, numberFormats[row]![column]!);
      return typeof cell === "object"
        ? [{ row, column, value: null, formula: cell.formula, style }]
        : [{ row, column, value: cell, style }];
    }),
  );
  const name = terminal.language === "zh-CN" ? "取水核算" : "Permit card";
  const workbook: WorkbookSnapshot = {
    sheets: [{ name, cells, page: { landscape: true, fitToWidth: true } }],
    styles: [...formats.map((format) => (format === null ? {} : { numberFormat: format })), { font: { bold: true } }],
    names: [],
    settings: {},
  };
  const source = await write(workbook);
  const opened = await open(source, "permit.xlsx");
  if ("problem" in opened) throw new CommandFailure(opened.problem);
  return calculated(source, opened.workbook, terminal, { standards });
}
