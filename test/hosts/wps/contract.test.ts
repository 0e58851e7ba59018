/** The contract of all hosts, kept on a WPS that is simulated from its published declarations. */
import { WpsHost } from "../../../src/hosts/wps/host";
import type { OpenedWps } from "../../support/wps/open";
import { openWps } from "../../support/wps/open";
import { contract, runCase } from "../contract";

let wps: OpenedWps;
let host: WpsHost;

describe.each([
  { errors: "text", spills: true },
  { errors: "number", spills: false },
] as const)("the contract in a WPS that passes errors as $errors (spills: $spills)", ({ errors, spills }) => {
  beforeAll(async () => {
    wps = await openWps({ errors, spills });
    host = new WpsHost(wps.application, wps.workbook);
  });

  afterAll(() => wps.dispose());

  test("says what it can do", async () => {
    expect(host.abilities).toEqual({ undo: true, spill: spills, notes: true, tables: true, validation: true });
    expect(await host.version()).toBe("WPS 12.0 20540");
  });

  const offered = contract.filter(({ needs }) => needs !== "insertion" && (needs !== "spill" || spills));
  test.each(offered)("$name", (one) => runCase(host, one));
});
