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
  { excelApi: "1.9", newerClient: false, lacks: ["insertion", "spill", "notes"] },
  { excelApi: "1.13", newerClient: false, lacks: ["notes"] },
  { excelApi: "1.17", newerClient: false, lacks: ["notes"] },
  // The newest Excel behind the npm package's client, which ends at 1.15, and behind one of its own age.
  { excelApi: "1.20", newerClient: false, lacks: ["notes"] },
  { excelApi: "1.20", newerClient: true, lacks: [] },
])("the contract in an Excel of ExcelApi $excelApi (newer client: $newerClient)", ({ lacks, ...options }) => {
  const has = (ability: string) => !lacks.some((one) => one === ability);

  beforeAll(async () => {
    excel = await openExcelInNode({ ...options, book });
    host = new ExcelHost();
  });

  afterAll(() => excel.dispose());

  test("says what it can do", async () => {
    const [spill, notes] = [has("spill"), has("notes")];
    expect(host.abilities).toEqual({ undo: true, spill, notes, tables: true, validation: true });
    expect(await host.version()).toBe(`Excel OfficeOnline 16.0.0.0, ExcelApi ${options.excelApi}`);
  });

  test.each(contract.filter(({ needs = "" }) => has(needs)))("$name", (one) => runCase(host, one));
});
