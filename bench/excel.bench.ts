/** Microsoft's own client before a simulated Excel: cells through its runtime of custom functions, and requests a step of the pane. */
import { catalogue } from "../generated/catalogue";
import { bundledContext } from "../src/functions/bundled";
import { evaluate } from "../src/functions/evaluate";
import type { Matrix } from "../src/functions/values";
import { ExcelHost } from "../src/hosts/excel/host";
import { openExcelInNode } from "../test/support/excel/inNode";
import { calculateAll } from "../test/support/excel/invocations";
import { until } from "../test/support/until";
import type { Measurement } from "./bench";
import { cost } from "./bench";

const rows = 20_000;
const singles = 2_000;

export default async function excel(): Promise<Measurement[]> {
  const simulation = await openExcelInNode();
  await import("../src/hosts/excel/functions");
  await until(() => simulation.state.runtime.includes("custom functions ready"));
  const products: Matrix = Array.from({ length: rows }, () => ["精铁粉"]);
  const values = [[["081"]], products, [["先进值"]], null, null];
  const call = { id: "QUOTA", values };
  await calculateAll(simulation, [call]);
  const atOnce = await processorTime(() => calculateAll(simulation, [call]));
  const single = Array.from({ length: singles }, () => ({
    ...call,
    values: [[["081"]], [["精铁粉"]], [["先进值"]], null, null],
  }));
  const oneByOne = await processorTime(() => calculateAll(simulation, single));
  const quota = catalogue.find(({ id }) => id === call.id)!;
  const direct = cost(() => evaluate(quota, values, bundledContext));
  const steps = await requestsOfSteps(new ExcelHost(), () => simulation.frame.requests.length);
  simulation.dispose();
  return [
    {
      name: `${rows} cells of QUOTA in one call through Microsoft's runtime, messages included`,
      value: atOnce,
      unit: "ms",
      peer: "the function alone",
      peerValue: direct,
      // What the messages weigh: each cell is text in JSON twice on its way.
      atMost: 60,
    },
    {
      name: "… a cell in calls of one cell each, as a formula a row makes them",
      value: oneByOne / singles,
      unit: "ms",
      peer: "a cell of the one call",
      peerValue: atOnce / rows,
      // Each call is a message of its own, and an answer: what one call for a whole column saves.
      atMost: 250,
    },
    ...steps,
  ];
}

/** In milliseconds. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function requestsOfSteps(host: ExcelHost, sent: () => number): Promise<Measurement[]> {
  const sheet = await host.addSheet("bench");
  const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  const formula = "=WQ.PERTMEAN(1,2,3)";
  const long = Array.from({ length: 10_000 }, () => Array.from({ length: 2 }, () => "水".repeat(100)));
  const steps: readonly (readonly [string, number, () => Promise<unknown>])[] = [
    ["the selection and its cell", 4, async () => host.read(await host.selection())],
    ["one formula written, looked at before", 9, () => host.write("", [{ ...range, entries: [[{ formula }]] }])],
    ["… and undone", 5, () => host.undo()],
    [
      "20,000 cells of 100 Chinese characters written (6 MB)",
      20,
      () => host.write("", [{ sheet, row: 10, column: 0, entries: long }]),
    ],
    ["… and read", 8, () => host.read({ sheet, row: 10, column: 0, rows: 10_000, columns: 2 })],
    ["a setting kept", 5, () => host.setSetting("bench", "x")],
  ];
  const measured: Measurement[] = [];
  for (const [name, limit, step] of steps) {
    const before = sent();
    await step();
    const value = sent() - before;
    measured.push({ name: `requests: ${name}`, value, unit: "", peer: "limit", peerValue: limit, atMost: 1 });
  }
  return measured;
}
