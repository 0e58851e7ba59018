/**
 * `npm run contract`: holds every host against the contract of all hosts (test/hosts/contract.ts) and writes docs/hosts.md: host ×
 * operation, and for Excel by the newest ExcelApi that host and client know.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundledContext } from "../src/functions/bundled";
import { ContextStore } from "../src/functions/context";
import { ExcelHost } from "../src/hosts/excel/host";
import { createHeadlessHost } from "../src/hosts/headless";
import type { WorkbookHost } from "../src/hosts/port";
import { WpsHost } from "../src/hosts/wps/host";
import { openBrowser } from "../test/browser/support/chromium";
import { servePage } from "../test/browser/support/page";
import type { ContractCase } from "../test/hosts/contract";
import { contract, runCase } from "../test/hosts/contract";
import { openExcelInNode } from "../test/support/excel/inNode";
import { openWps } from "../test/support/wps/open";

/** Null: kept; a text: broken, and how; undefined: the host does not offer it. */
type Kept = string | null | undefined;
interface Column {
  readonly title: string;
  readonly kept: readonly Kept[];
}

const excels = [
  ...["1.9", "1.12", "1.13", "1.17", "1.20"].map((excelApi) => ({ excelApi, newerClient: false })),
  ...["1.18", "1.19", "1.20"].map((excelApi) => ({ excelApi, newerClient: true })),
];

export async function main(): Promise<number> {
  const columns = [await headless(), await embedded()];
  for (const options of excels) columns.push(await excel(options));
  for (const spills of [true, false]) columns.push(await wps(spills));
  writeFileSync(path.join(PROJECT_ROOT, "docs", "hosts.md"), page(columns));
  const broken = columns.flatMap(({ title, kept }) =>
    kept.flatMap((how, index) => (typeof how === "string" ? [`${title}: ${contract[index]!.name}: ${how}`] : [])),
  );
  for (const line of broken) console.log(line);
  console.log(`${columns.length} hosts, ${contract.length} cases, ${broken.length} broken`);
  return broken.length > 0 ? 1 : 0;
}

async function headless(): Promise<Column> {
  const host = await createHeadlessHost(new ContextStore(bundledContext));
  const kept = await runAll(host, () => true);
  host.dispose();
  return { title: "headless", kept };
}

async function embedded(): Promise<Column> {
  const served = await servePage(path.join(PROJECT_ROOT, "test", "browser", "pages", "embedded.ts"));
  const browser = await openBrowser({ width: 1280, height: 800 });
  const view = await browser.context.newPage();
  await view.goto(served.address);
  await view.waitForFunction(() => "host" in window);
  const kept: Kept[] = [];
  for (const { name } of contract) {
    kept.push(
      await view.evaluate(
        (title) => (window as unknown as { keeps: (name: string) => Promise<string | null> }).keeps(title),
        name,
      ),
    );
  }
  await browser.close();
  served.close();
  return { title: "embedded", kept };
}

async function excel(options: { readonly excelApi: string; readonly newerClient: boolean }): Promise<Column> {
  const simulated = await openExcelInNode(options);
  const host = new ExcelHost();
  const offers = { ...host.abilities, insertion: Office.context.requirements.isSetSupported("ExcelApi", "1.13") };
  const kept = await runAll(host, ({ needs }) => needs === undefined || offers[needs]);
  simulated.dispose();
  return { title: `Excel ${options.excelApi}${options.newerClient ? "" : ", npm client"}`, kept };
}

async function wps(spills: boolean): Promise<Column> {
  const simulated = await openWps({ spills });
  const host = new WpsHost(simulated.application, simulated.workbook);
  const offers = { ...host.abilities, insertion: false };
  const kept = await runAll(host, ({ needs }) => needs === undefined || offers[needs]);
  await simulated.dispose();
  return { title: spills ? "WPS" : "WPS without spills", kept };
}

async function runAll(host: WorkbookHost, offers: (one: ContractCase) => boolean): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const one of contract) {
    kept.push(
      offers(one)
        ? await runCase(host, one).then(
            () => null,
            (error: unknown) => String(error),
          )
        : undefined,
    );
  }
  return kept;
}

function page(columns: readonly Column[]): string {
  const mark = (kept: Kept) => (kept === null ? "✓" : kept === undefined ? "–" : "✗");
  const lines = contract.map(({ name }, index) => [name, ...columns.map(({ kept }) => mark(kept[index]))]);
  return `# What every host keeps · 各宿主遵守的约定

Made by \`npm run contract\`; do not edit. Every host is held against one contract, test/hosts/contract.ts. ✓ kept, – not offered (said in the pane), ✗ broken.
Excel is Microsoft's own office.js against a simulated Excel that keeps to the wire format, by the newest ExcelApi that Excel knows; “npm client” is the copy of
\`--office local\`, which ends at ExcelApi 1.15, the others know notes and undo groups as Microsoft's own copy does. WPS is \`window.Application\` simulated from the published declarations
(npm et-jsapi-declare 2.5.0), one that spills formulas and one that does not; what these leave open no simulation shows ([differences.md](differences.md)).

${[["operation", ...columns.map(({ title }) => title)], ["---", ...columns.map(() => "---")], ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
}
