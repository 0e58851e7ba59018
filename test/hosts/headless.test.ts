import { createHeadlessHost } from "../../src/hosts/headless";
import type { HeadlessHost } from "../../src/hosts/headless";
import { selfCheck } from "../../src/workflows/selfcheck";
import { bundledContext } from "../../src/functions/bundled";
import { ContextStore } from "../../src/functions/context";
import { contract, runCase } from "./contract";

let host: HeadlessHost;

beforeAll(async () => {
  host = await createHeadlessHost(new ContextStore(bundledContext));
});

afterAll(() => host.dispose());

describe("the contract of all hosts", () => {
  test.each(contract)("$name", (one) => runCase(host, one));
});

test("every example of the catalogue gives what its source says, calculated in cells", async () => {
  const { functions, blanksKept } = await selfCheck(host);
  expect(blanksKept).toBe(true);
  const wrong = functions.flatMap(({ examples }) => examples.filter(({ agrees }) => !agrees));
  expect(wrong).toEqual([]);
}, 60_000);
