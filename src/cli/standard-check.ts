/** `wq standard check`: is a standard stricter than the nation? */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import comparatorList from "../../generated/datasets/comparators";
import { gapColumn, nationalCheck, nationalTable, nationalVerdicts } from "../evaluation/national";
import type { NationalCheck, NationalVerdict } from "../evaluation/national";
import { inLanguage } from "../language/language";
import { describe } from "../language/messages";
import { comparatorsOf } from "../standards/comparators";
import type { CellSnapshot } from "../workbook/snapshot";
import { describeCell } from "../workbook/values";
import { write } from "../xlsx/write";
import { save } from "./files";
import { collected, contextWith, ownStandardFrom, ownStandardsFrom } from "./standard-read";
import type { Terminal } from "./terminal";
import { notify, orEnd } from "./terminal";

interface Options {
  readonly national: readonly string[];
  readonly json?: boolean;
  readonly output?: string;
}

export function registerStandardCheck(command: Command, terminal: Terminal): void {
  command
    .command("check <standard>")
    .description(
      "整份标准与国家标准逐项对照（文件或标准号）/ hold a whole standard (a file, or the number of one) against the national values",
    )
    .option(
      "--national <file>",
      "自有的国家标准文件，可重复 / an own national standard's file, repeatable",
      collected,
      [],
    )
    .option("--json", "以 JSON 打印 / print as JSON")
    .option("-o, --output <file>", "存为 .xlsx / write the list as a workbook")
    .action((given: string, options: Options) => check(given, options, terminal));
}

async function check(given: string, options: Options, terminal: Terminal): Promise<void> {
  const national = await ownStandardsFrom(options.national, terminal);
  const own = existsSync(given) ? [await ownStandardFrom(given, terminal)] : [];
  const library = contextWith([...own, ...national], false).current.standards;
  const found = orEnd(nationalCheck(library, comparatorsOf(comparatorList), own[0]?.standard.id ?? given));
  for (const remark of found.remarks) notify(terminal, remark);
  const table = nationalTable(found, terminal.language);
  if (options.json) terminal.print(JSON.stringify(forPrograms(found, terminal), null, 1));
  else {
    const lines = table.slice(found.remarks.length).map((row) => row.map(describeCell).join("\t"));
    terminal.print([countsOf(found, terminal), ...lines].join("\n"));
  }
  if (options.output === undefined) return;
  const cells = table.flatMap((line, row) =>
    line.flatMap((value, column): CellSnapshot[] =>
      value === null
        ? []
        : [
            {
              row,
              column,
              value,
              ...(row === found.remarks.length && { style: 0 }),
              ...(column === gapColumn && typeof value === "number" && { style: 1 }),
            },
          ],
    ),
  );
  const name = inLanguage({ zh: "与国标对照", en: "Against the nation" }, terminal.language);
  const widths = [9, 18, 26, 9, 8, 11, 22, 18, 26, 9, 9, 11, 24, 9, 20];
  const bytes = await write({
    sheets: [
      {
        name,
        cells,
        columnWidths: new Map(widths.map((width, column) => [column, width])),
        frozen: { rows: found.remarks.length + 1, columns: 2 },
        page: { landscape: true, fitToWidth: true },
      },
    ],
    styles: [{ font: { bold: true } }, { numberFormat: "0.0%" }],
    names: [],
    settings: {},
  });
  save(options.output, bytes, terminal);
}

function countsOf({ rows, standard }: NationalCheck, { language }: Terminal): string {
  const counts = (Object.keys(nationalVerdicts) as NationalVerdict[]).flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [`${inLanguage(nationalVerdicts[verdict], language)} ${count}`];
  });
  return [standard.id, ...counts].join("\t");
}

function forPrograms({ standard, rows, without, editions, remarks }: NationalCheck, { language }: Terminal) {
  return {
    standard: standard.id,
    editions,
    remarks: remarks.map((remark) => describe(remark, language)),
    without,
    rows: rows.map(({ variant, condition, tier, value, national, verdict, gap }) => ({
      ...{ code: variant.code, product: variant.product, condition, tier: tier.name, value, unit: variant.unit },
      national: { ...national, quota: undefined },
      verdict,
      gap,
    })),
  };
}
