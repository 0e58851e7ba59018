/**
 * A folder of 1,290 survey workbooks put together (issue 20: below the time of the reader alone in one thread, 300 MB), its cost as the folder grows, the checks of all rows, and what the checks find of what was planted.
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { open } from "../src/xlsx/open";
import { bundledLibrary } from "../src/standards/bundled";
import { checkRecords } from "../src/survey/checks";
import { QuotaRanges } from "../src/survey/checks/quota-ranges";
import { assemble, readFile } from "../src/survey/consolidate";
import type { SurveyRecord } from "../src/survey/record";
import { surveySheets } from "../src/survey/sheet";
import type { Measurement } from "./bench";
import { cost, limit } from "./bench";
import { run } from "./process";
import type { SurveyFolder } from "./survey/folder";
import { makeSurveyFolder, writeSurveyFolder } from "./survey/folder";
import { precisionOf, recallOf } from "./survey/found";

const count = 1290;
const seed = 1;
const rows = 17_025;

export default async function survey(): Promise<Measurement[]> {
  const folder = await makeSurveyFolder(seed, count);
  const whole = onDisk(folder, "survey");
  const half = onDisk({ files: folder.files.slice(0, count / 2) }, "survey-half");
  const together = best("bench/survey/together.ts", whole);
  const alone = best("bench/survey/alone.ts", whole);
  const togetherHalf = best("bench/survey/together.ts", half);
  const { records, found } = await check(folder);
  const checked = records.slice(0, rows);
  const quotas = new QuotaRanges(bundledLibrary);
  return [
    limit(
      `${count} workbooks in ${folder.layouts} layouts (${folder.rows} rows) put together`,
      together.milliseconds / 1000,
      "s",
      30,
    ),
    {
      name: "the same, reading, checking and writing",
      value: together.milliseconds / 1000,
      unit: "s",
      peer: "hucre reading alone, one thread of a new process",
      peerValue: alone.milliseconds / 1000,
      atMost: 1,
    },
    {
      name: "the same, processor time of all its threads against the bare work",
      value: together.processor / 1000,
      unit: "s",
      peer: "hucre alone reads the files and writes the values of the result",
      peerValue: alone.processor / 1000,
      atMost: 2,
    },
    limit("the same, memory at most", together.megabytes!, "MB", 300),
    {
      name: "the same, a file",
      value: together.milliseconds / count,
      unit: "ms",
      peer: "half the files, a file",
      peerValue: togetherHalf.milliseconds / (count / 2),
      atMost: 1.2,
    },
    limit(
      `all checks of ${checked.length} rows`,
      cost(() => checkRecords(checked, { quotas }), 3),
      "ms",
      500,
    ),
    ...found,
  ];
}

function onDisk(folder: Pick<SurveyFolder, "files">, name: string): string {
  const place = path.join(PROJECT_ROOT, ".cache", "bench", name);
  rmSync(place, { recursive: true, force: true });
  writeSurveyFolder(place, folder);
  return place;
}

interface Cost {
  readonly milliseconds: number;
  readonly processor: number;
  readonly megabytes?: number;
}

/** The best of a few runs, each in a process of its own: nothing is warm, as for a user. */
function best(program: string, folder: string): Cost {
  const output = path.join(PROJECT_ROOT, ".cache", "bench", "samples.xlsx");
  const runs = Array.from({ length: 3 }, () => {
    return run<Cost>(program, folder, output);
  });
  return runs.reduce((min, run) => (run.milliseconds < min.milliseconds ? run : min));
}

/** Recall by planted fault; and of what each check says, how much stands on sound rows. The strays are listed in a file. */
async function check(folder: SurveyFolder): Promise<{ records: readonly SurveyRecord[]; found: Measurement[] }> {
  const results = [];
  for (const { path: file, bytes } of folder.files) {
    const opened = await open(bytes, path.basename(file), { valuesOnly: true });
    if ("problem" in opened) throw new Error(`${file}: ${opened.problem.key}`);
    results.push(readFile({ path: file, stamp: "" }, surveySheets(opened.workbook), {}));
  }
  const { issues } = assemble(results, { quotas: new QuotaRanges(bundledLibrary) }, "zh-CN");
  const told = precisionOf(folder.planted, issues);
  const strays = path.join(PROJECT_ROOT, ".cache", "bench", "survey-strays.txt");
  if (existsSync(path.dirname(strays))) {
    writeFileSync(strays, told.flatMap(({ check: id, strays: list }) => list.map((one) => `${id}\t${one}\n`)).join(""));
  }
  return {
    records: results.flatMap(({ records }) => records),
    found: [
      ...recallOf(folder.planted, issues).map(({ name, planted, found }): Measurement => ({
        name: `missed: ${name} (${found} of ${planted} found)`,
        value: (100 * (planted - found)) / planted,
        unit: "%",
        peer: "recall of at least 95 %",
        peerValue: 5,
        atMost: 1,
      })),
      ...told.map(({ check: id, told: count, right, related, strays: list }): Measurement => ({
        name: `told on sound rows: ${id} (of ${count}: ${right} planted, ${related} on rows with another fault)`,
        value: (100 * list.length) / count,
        unit: "%",
        peer: "all it tells",
        peerValue: 100,
        // Whether an intermediate's water counts twice cannot be told from the sheet; it is asked of every such pair.
        atMost: id === "intermediate" ? 0.6 : 0.05,
      })),
    ],
  };
}
