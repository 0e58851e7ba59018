import { main } from "../../scripts/build";

let said = "";

beforeAll(() => {
  jest.spyOn(console, "error").mockImplementation((text: string) => void (said = text));
});

test.each([
  "http://server/wq",
  "server",
  "https://",
  "https://:3000",
  "https://server/a b",
  "https://server/?v=1",
  "https://server/#x",
])("refuses to build for %s, and says what an address looks like", async (host) => {
  expect(await main(["--host", host])).toBe(1);
  expect(said).toContain(host);
  expect(said).toContain("https://server/path");
});

test("refuses another source of office.js", async () => {
  expect(await main(["--office", "bing"])).toBe(1);
  expect(said).toContain("cdn");
  expect(said).toContain("local");
});
