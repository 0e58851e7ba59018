/** `wq survey template`: a form to send out. */
import type { Command } from "commander";
import { Argument, InvalidArgumentError } from "commander";
import { inLanguage } from "../../language/language";
import { message } from "../../language/messages";
import { bundledLibrary } from "../../standards/bundled";
import { defaultStandard } from "../../standards/standard";
import type { Region } from "../../survey/districts";
import { regions } from "../../survey/districts";
import type { TemplateKind } from "../../survey/templates";
import { productsOf, regionOf, surveyTemplate, templateKinds, templateTitles } from "../../survey/templates";
import { write } from "../../xlsx/write";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { CommandFailure, notify, orEnd } from "../terminal";
import { yearsFrom } from "./years";

interface Options {
  readonly output?: string;
  readonly standard: string;
  readonly region?: string;
  readonly years?: { readonly from: number; readonly to: number };
  readonly rows: number;
}

export function registerTemplate(survey: Command, terminal: Terminal): void {
  const kinds = templateKinds.map((kind) => `${kind} ${templateTitles[kind].zh}`).join(", ");
  survey
    .command("template")
    .addArgument(new Argument("<kind>", kinds).choices([...templateKinds]))
    .description("生成调查表模板 / make a form to send out")
    .option("-o, --output <file>", "写入的文件 / the workbook to write")
    .option("--standard <id>", "产品清单取自哪个标准 / whose products to list", defaultStandard)
    .option("--region <name>", `市县清单：${Object.keys(regions).join("、")}、无 / cities and counties to list, or 无`)
    .option("--years <from-to>", "可填的年份 / years that may be entered", yearsFrom)
    .option("--rows <count>", "可填的行数 / rows to fill", rowsFrom, 200)
    .action((kind: TemplateKind, options: Options) => makeTemplate(kind, options, terminal));
}

async function makeTemplate(kind: TemplateKind, options: Options, terminal: Terminal): Promise<void> {
  const standard = orEnd(bundledLibrary.standard(options.standard));
  const thisYear = new Date().getFullYear();
  const workbook = surveyTemplate(kind, {
    language: terminal.language,
    products: productsOf(bundledLibrary, standard.id),
    region: regionFrom(options.region) ?? (options.region ? null : regionOf(bundledLibrary, standard.id)),
    years: options.years ?? { from: thisYear - 10, to: thisYear },
    rows: options.rows,
  });
  const output = options.output ?? `${inLanguage(templateTitles[kind], terminal.language)}.xlsx`;
  writeWhole(output, await write(workbook));
  notify(terminal, message("surveyTemplateWritten", { output }));
}

function regionFrom(word: string | undefined): Region | null {
  const name = word?.replace(/省$/, "");
  if (name === undefined || name === "无" || name === "none") return null;
  if (name === "江西" || name === "山西") return name;
  throw new CommandFailure(message("surveyRegionUnknown", { name, names: Object.keys(regions) }));
}

function rowsFrom(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > 5000) throw new InvalidArgumentError("1–5000");
  return rows;
}
