/** The contract of all hosts, kept on Microsoft's own client in Excels of several ages. */
import { ExcelHost } from "../../../src/hosts/excel/host";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import type { HeadlessHost } from "../../../src/hosts/headless";
import { createHeadlessHost } from "../../../src/hosts/headless";
import type { Simulation } from "../../support/excel/simulation";
import { openExcelInNode } from "../../support/excel/inNode";
import { contract, runCase } from "../contract";

let book: HeadlessHost;
let excel: Simulation;
let host: ExcelHost;

beforeAll(async () => {
  book = await createHeadlessHost(new ContextStore(bundledContext));
});

afterAll(() => book.dispose());

describe.each([
  // What the manifest asks for, and nothing more.
  { excelApi: "1.9", lacks: ["insertion", "notes"] },
  { excelApi: "1.13", lacks: ["notes"] },
  { excelApi: "1.17", lacks: ["notes"] },
  // The newest Excel behind the npm package's client, which ends at 1.15, and behind one of its own age.
  { excelApi: "1.20", lacks: ["notes"] },
  { excelApi: "1.20", newerClient: true, lacks: [] },
])("the contract in an Excel of ExcelApi $excelApi (newer client: $newerClient)", ({ lacks, ...options }) => {
  beforeAll(async () => {
    excel = await openExcelInNode({ ...options, book });
    host = new ExcelHost();
  });

  afterAll(() => excel.dispose());

  const kept = contract.filter(({ needs }) => !lacks.includes(needs as never));
  test.each(kept)("$name", (one) => runCase(host, one));
});
