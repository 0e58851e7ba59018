import path from "node:path";
import type { EmbeddedHost } from "../../src/hosts/embedded";
import { contract } from "../hosts/contract";
import type { OpenedPage } from "./browser";
import { openPage, servePage } from "./browser";

declare global {
  interface Window {
    host?: EmbeddedHost;
    keeps: (name: string) => Promise<string | null>;
  }
}

let served: Awaited<ReturnType<typeof servePage>>;
let opened: OpenedPage;

beforeAll(async () => {
  served = await servePage(path.join(__dirname, "pages", "embedded.ts"));
  opened = await openPage(served.address);
  await opened.page.waitForFunction(() => window.host !== undefined, null, { timeout: 60_000 });
}, 120_000);

afterAll(async () => {
  await opened?.close();
  served?.close();
});

describe("the contract of all hosts", () => {
  test.each(contract)(
    "$name",
    async ({ name }) => {
      expect(await opened.page.evaluate((title) => window.keeps(title), name)).toBeNull();
    },
    30_000,
  );
});

test("neither fails unseen nor speaks to another machine", () => {
  expect(opened.complaints).toEqual([]);
});
