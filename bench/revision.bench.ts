/**
 * A revision project of a whole province: 5,675 enterprises in three years, 167 products (issue 20: made within 10 s and 500 MB;
 * issue 18: the whole report within 10 s, a changed exclusion in the pane within 0.25 s and in every sheet within 0.8 s, 1 GB, cost
 * linear in samples); and its figures against a package that is handed the numbers of each product ready sorted out.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { max, mean, median, min, quantileSorted, sampleStandardDeviation } from "simple-statistics";
import { figuresOf } from "../src/revision/figures";
import { exclude, include } from "../src/revision/operations";
import { observationsOf, outcomesOf } from "../src/revision/outcome";
import type { RevisionProject } from "../src/revision/project";
import { usable } from "../src/revision/samples";
import { write } from "../src/xlsx/write";
import type { Measurement } from "./bench";
import { cost, limit } from "./bench";
import { printed, run } from "./process";
import { provinceProject, sampleTable } from "./revision/samples";
import { buildThreads } from "./threads";

const enterprises = 5675;
/** After a change, for more of them, in milliseconds. */
const engineWaits = 100;

export default async function revision(): Promise<Measurement[]> {
  // One of them draws.
  await buildThreads();
  const [once, twice] = [provinceProject(enterprises), provinceProject(2 * enterprises)];
  const [made, madeTwice] = [await make(once), await make(twice)];
  const excluded = run<Cost>("bench/revision/exclude.ts");
  const reported = run<Cost>("bench/revision/report.ts");
  const name = `${once.samples.length} samples, ${once.items.length} products`;
  return [
    limit(`${name}: project made, from file to file, by the clock`, made.waiting / 1000, "s", 10),
    limit("… memory at most", made.megabytes, "MB", 500),
    {
      name: "… processor time of all its threads against the bare work on the same files",
      value: made.processor / 1000,
      unit: "s",
      peer: "hucre alone reads the samples and writes the project's values, no formulas, looks or pictures",
      peerValue: made.bare / 1000,
      atMost: 10,
    },
    {
      name: "… with twice the samples, processor time a sample",
      value: madeTwice.processor / twice.samples.length,
      unit: "ms",
      peer: "the samples once, a sample",
      peerValue: made.processor / once.samples.length,
      atMost: 1.2,
    },
    limit("a changed exclusion shows in every table", excluded.processor + engineWaits, "ms", 800),
    limit("… memory at most", excluded.megabytes, "MB", 1000),
    limit("the whole report, chapters 1 to 8", reported.processor / 1000, "s", 10),
    limit("… memory at most", reported.megabytes, "MB", 1000),
    limit(
      "an exclusion and the model, as the pane shows it then: units, figures, methods, values, guards",
      cost(exclusions(once), 30),
      "ms",
      250,
    ),
    limit(
      "… the same of a project just opened",
      cost(() => outcomesOf(anew(once)), 5),
      "ms",
      500,
    ),
    {
      // With ranks by enterprises and by output, trends over the years and PERT, which the package does not have.
      name: "… of it the 25 figures of each product, of ready numbers",
      value: cost(figures(once), 5),
      unit: "ms",
      peer: "simple-statistics, 8 of them",
      peerValue: cost(plainly(once), 5),
      atMost: 10,
    },
    {
      name: "… with twice the samples, a sample",
      value: (cost(() => outcomesOf(anew(twice)), 5) / twice.samples.length) * 1000,
      unit: "µs",
      peer: "the samples once, a sample",
      peerValue: (cost(() => outcomesOf(anew(once)), 5) / once.samples.length) * 1000,
      atMost: 1.2,
    },
  ];
}

/** Samples out and in again, each time another one. */
function exclusions(begun: RevisionProject): () => unknown {
  const stamp = { who: "", time: "2025-03-01 09:30" };
  let project = begun;
  let next = 0;
  return () => {
    const sample = project.samples[(next++ * 101) % project.samples.length]!;
    const ids = new Set([sample.id]);
    project = sample.exclusion ? include(project, ids, stamp) : exclude(project, ids, "试算", stamp);
    return outcomesOf(project);
  };
}

/** The project of which nothing is remembered. */
function anew(project: RevisionProject): RevisionProject {
  return { ...project, settings: { ...project.settings, water: { ...project.settings.water } } };
}

interface Cost {
  /** Milliseconds of processor time: other programs on the machine do not count, as they would on the clock. */
  readonly processor: number;
  readonly megabytes: number;
}

interface Made extends Cost {
  /** Milliseconds by the clock: two threads share the work, and people wait for the slower one. */
  readonly waiting: number;
  /** Processor time of the library alone for the same files. */
  readonly bare: number;
}

async function make(project: RevisionProject): Promise<Made> {
  const folder = path.join(PROJECT_ROOT, ".cache", "bench");
  mkdirSync(folder, { recursive: true });
  const samples = path.join(folder, "province.xlsx");
  writeFileSync(samples, await write(sampleTable(project)));
  const made = path.join(folder, "revision.xlsx");
  rmSync(made, { force: true });
  const cost = printed<Omit<Made, "bare">>(
    ["--import", costAtExit, "bin/wq.mjs", "revise", samples, "-o", made],
    "ignore",
  );
  return { ...cost, bare: run<Cost>("bench/revision/bare.ts", samples, made).processor };
}

/** Has the command itself print what it cost: run from its sources, it would hold what bundles them as well. */
const costAtExit = `data:text/javascript,${encodeURIComponent(`
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const megabytes = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ waiting: performance.now(), processor: (user + system) / 1000, megabytes }));
  });
`)}`;

function figures(project: RevisionProject): () => unknown {
  const samples = outcomesOf(project).map(({ adopted }) => ({
    observations: observationsOf(adopted),
    total: adopted.length,
    conditions: 1,
    problems: [],
  }));
  return () => samples.map((one) => figuresOf(one, project.settings));
}

/** What a person would program for table 5.4-1, without units, weights, years or methods. */
function plainly(project: RevisionProject): () => unknown {
  const uses = outcomesOf(project).map(({ adopted }) => usable(adopted).map(({ use }) => use));
  return () =>
    uses
      .filter((values) => values.length > 1)
      .map((values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const average = mean(values);
        return [
          min(values),
          quantileSorted(sorted, 0.25),
          median(values),
          quantileSorted(sorted, 0.75),
          max(values),
          average,
          sampleStandardDeviation(values),
          (average + mean(values.filter((value) => value < average))) / 2,
        ];
      });
}
