/**
 * `npm run bench [-- name …]`: runs the benchmarks (all *.bench.ts of this folder) and prints each with its ratio.
 * `npm run bench -- corpus FOLDER`: what becomes of somebody's workbooks.
 * `npm run bench -- fuzz`: what becomes of workbooks that were damaged.
 * `npm run bench -- documents [WORD …]`: what the reader makes of printed standards in every layout and kind of file.
 * `npm run bench -- growth`: what functions cost for ten and a hundred times the work; draws docs/pictures/cost-against-size.svg.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../scripts/bundle.mjs";
import type { Benchmark, Measurement } from "./bench";
import { corpus } from "./corpus/run";
import { documents } from "./documents/run";
import { fuzz } from "./fuzz/run";
import { growth } from "./growth";
import { run } from "./process";

export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === "corpus") return corpus(args.slice(1));
  if (args[0] === "fuzz") return fuzz(args.slice(1));
  if (args[0] === "documents") return documents(args.slice(1));
  if (args[0] === "growth") return growth();
  if (args[0] === asJson) {
    console.log(JSON.stringify(await (await load(args[1]!))()));
    return 0;
  }
  const names = readdirSync(path.join(PROJECT_ROOT, "bench"))
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.slice(0, -".bench.ts".length))
    .filter((name) => args.length === 0 || args.includes(name));
  const lines = [["benchmark", "value", "peer", "", "ratio", "wanted", ""]];
  let missed = 0;
  for (const name of names) {
    console.error(`… ${name}`);
    // What one benchmark has V8 optimise for itself slows the next one down, up to twice.
    const measurements =
      names.length === 1 ? await (await load(name))() : run<Measurement[]>("bench/run.ts", asJson, name);
    for (const measurement of measurements) {
      const ratio = measurement.value / measurement.peerValue;
      const met = ratio <= measurement.atMost;
      if (!met) missed++;
      lines.push(line(measurement, ratio, met));
    }
  }
  console.log(table(lines));
  return missed > 0 ? 1 : 0;
}

/** Of one benchmark, as JSON in the last line. */
const asJson = "--json";

function line({ name, value, unit, peer, peerValue, atMost }: Measurement, ratio: number, met: boolean): string[] {
  return [
    name,
    `${figure(value)} ${unit}`,
    peer,
    `${figure(peerValue)} ${unit}`,
    figure(ratio),
    `≤ ${figure(atMost)}`,
    met ? "ok" : "MISSED",
  ];
}

async function load(name: string): Promise<Benchmark> {
  const outfile = path.join(PROJECT_ROOT, ".cache", "bench", `${name}.mjs`);
  await bundle(PROJECT_ROOT, `bench/${name}.bench.ts`, outfile);
  return ((await import(pathToFileURL(outfile).href)) as { default: Benchmark }).default;
}

function figure(value: number): string {
  return value === 0 ? "0" : Number(value.toPrecision(3)).toString();
}

/** Columns padded to their widest cell; a Chinese character takes two places. */
function table(lines: readonly (readonly string[])[]): string {
  const width = (text: string) => text.replace(/[\u2e80-\uffef]/g, "xx").length;
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => width(cells[column]!))));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell + " ".repeat(widths[column]! - width(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
