/**
 * A province's project in the workbench as `npm start` serves it: opened as a file, samples left out by mouse, in a browser and by the
 * clock. What else the machine does counts too: leave it alone meanwhile. The limits are those of issue 20; since a slow machine must
 * not decide, opening and exclusion are also held against what the same browser needs for the bare work.
 */
import { writtenCalculated } from "../src/cli/calculate";
import type { Terminal } from "../src/cli/terminal";
import { projectWorkbook } from "../src/revision/workbook/layout";
import { serveWorkbench } from "../test/browser/support/server";
import { share, tellBuilt, unshare } from "../test/browser/support/shared";
import { Workbench } from "../test/browser/support/workbench";
import type { Measurement } from "./bench";
import { limit, quantile } from "./bench";
import { provinceProject } from "./revision/samples";
import { aggregating, inflatingAndParsing } from "./workbench/bareWork";
import type { Seen } from "./workbench/watch";
import { heapMegabytes, longestBlock, seen, watch, watchBlocks } from "./workbench/watch";

const project = provinceProject(5675);
const exclusions = 7;
const [{ key: item }] = project.items as [(typeof project.items)[number]];

export default async function workbench(): Promise<Measurement[]> {
  const file = await projectFile();
  const served = await serveWorkbench();
  share({ address: served.address, browsers: [] });
  let opened: Workbench | undefined;
  try {
    await served.ready;
    tellBuilt();
    opened = await Workbench.open();
    return await measure(opened, file, await bareWork(opened, file));
  } finally {
    await opened?.close();
    await served.stop();
    unshare();
  }
}

async function projectFile(): Promise<Uint8Array> {
  const terminal: Terminal = { language: "zh-CN", print: () => undefined, say: () => undefined };
  return writtenCalculated(projectWorkbook(project), terminal);
}

/** On a page of its own, so that nothing of the workbench is in its way. */
async function bareWork(bench: Workbench, file: Uint8Array) {
  const page = await bench.page.context().newPage();
  try {
    return { reading: await inflatingAndParsing(page, file), figures: await aggregating(page, project.samples) };
  } finally {
    await page.close();
  }
}

async function measure(
  bench: Workbench,
  file: Uint8Array,
  bare: Awaited<ReturnType<typeof bareWork>>,
): Promise<Measurement[]> {
  const { page, pane } = bench;
  await watchBlocks(page);
  const start = performance.now();
  await bench.openFile("province.xlsx", file);
  await bench.file.filter({ hasText: "province.xlsx" }).waitFor();
  const opening = performance.now() - start;
  await page.locator("header [aria-busy=true]").waitFor({ state: "detached" });
  const comparing = performance.now() - start;
  const stillOpening = await longestBlock(page);
  await bench.openPage("修订");
  await pane.getByRole("list", { name: "产品" }).getByText(item, { exact: true }).click();
  await pane.getByRole("heading", { level: 1, name: item }).waitFor();
  await bench.openSheet("成果");
  await longestBlock(page);

  const runs: Seen[] = [];
  for (let run = 0; run < exclusions; run++) {
    const confirm = await asked(bench, run);
    await watch(page);
    await confirm.click();
    runs.push(await seen(page));
    await agree(bench);
  }
  const stillExcluding = await longestBlock(page);
  // A second one before the first has been calculated through.
  await (await asked(bench, exclusions)).click();
  const second = await asked(bench, exclusions + 1);
  await watch(page);
  await second.click();
  const soonAfter = await seen(page);
  await agree(bench);
  const name = `${project.samples.length} samples, ${project.items.length} products`;
  const middle = (part: keyof Seen) =>
    quantile(
      runs.map((run) => run[part]),
      0.5,
    );
  const stillTyping = await typed(bench);
  const memory = await heapMegabytes(page);
  return [
    limit(`${name}: file opened in the workbench`, opening / 1000, "s", 3),
    against("… by its parts", "inflated and parsed by the browser", opening, bare.reading, most.opening),
    limit("… and its results compared", comparing / 1000, "s", 3),
    limit("… the page stands still at most", stillOpening, "ms", 200),
    limit("… memory of the page's program", memory, "MB", 1000),
    limit("a changed exclusion on the product's page, median", middle("pane"), "ms", 500),
    limit("… in every sheet", middle("sheets"), "ms", 500),
    against("… by the figures", "in plain JavaScript", middle("sheets"), bare.figures, most.exclusion),
    limit("… the slowest, in every sheet", Math.max(...runs.map(({ sheets }) => sheets)), "ms", 1000),
    limit("… the page stands still at most", stillExcluding, "ms", 200),
    limit("another one right after it, on the product's page", soonAfter.pane, "ms", 500),
    limit("… in every sheet", soonAfter.sheets, "ms", 500),
    ...Object.entries(stillTyping).map(([what, still]) =>
      limit(`typed, calculated and kept, ${what}: the page stands still at most`, still, "ms", 50),
    ),
  ];
}

/** A person's pace, in milliseconds from key to key. */
const pace = 60;
/** How long what was typed is calculated and kept. */
const afterwards = 1500;

/** How long the page stands still at a time while one types into the largest sheet: beside it, and what its figures come from. */
async function typed(bench: Workbench): Promise<Readonly<Record<string, number>>> {
  const { page } = bench;
  const stands = async (cell: string, texts: readonly string[]) => {
    await bench.goTo(cell);
    await page.waitForTimeout(afterwards);
    await longestBlock(page);
    for (const text of texts) {
      await page.keyboard.type(text, { delay: pace });
      await page.keyboard.press("Enter");
      await page.waitForTimeout(afterwards);
    }
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(afterwards);
    return longestBlock(page);
  };
  await bench.openSheet("样本");
  return {
    "beside the samples": await stands("BA30", ["123", "456", "=SUM(A1:A3)", "=WQ.UNITWATER(3,4)"]),
    "a sample's volume": await stands("H6", ["12345", "23456"]),
  };
}

/** At most so often the bare work: opened before a browser has parsed the parts, and what 0.5 s for an exclusion are of its figures. */
const most = { opening: 1, exclusion: 50 };

function against(name: string, peer: string, value: number, bare: number, atMost: number): Measurement {
  return { name, value, unit: "ms", peer, peerValue: bare, atMost };
}

/** Up to the button that confirms an exclusion. */
async function asked({ page, pane }: Workbench, nth: number) {
  const table = pane.getByRole("table", { name: "样本表" });
  await table.getByRole("row").filter({ hasText: "2014" }).nth(nth).getByRole("button", { name: /^剔除/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "重复填报" }).click();
  return dialog.getByRole("button", { name: "剔除", exact: true });
}

/** The results in the sheet are those of the pane. */
async function agree(bench: Workbench): Promise<void> {
  const shown = await bench.pane.getByRole("status").filter({ hasText: "现有" }).locator("b").first().textContent();
  let result = "";
  // The clipboard takes its time.
  for (let tries = 0; tries < 20 && result !== shown; tries++) result = await bench.read("D5");
  if (result !== shown) throw new Error(`成果!D5 says ${result}, the pane ${shown ?? "nothing"}`);
}
