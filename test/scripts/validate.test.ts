import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../scripts/validate";

// For manifests in JSON, which ours is not: modules that jest cannot load.
jest.mock("@microsoft/app-manifest", () => ({}));
jest.mock("uuid", () => ({}));

const folder = mkdtempSync(path.join(tmpdir(), "validate-"));
const good = readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8");
let printed: string;
let said: string;

beforeEach(() => {
  printed = said = "";
  jest.spyOn(console, "log").mockImplementation((text: string) => void (printed += `${text}\n`));
  jest.spyOn(console, "error").mockImplementation((text: string) => void (said += `${text}\n`));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the manifest of the project is valid, told with its name and version", async () => {
  expect(await main([])).toBe(0);
  const [, version] = /<Version>(.*)<\/Version>/.exec(good)!;
  expect(printed).toContain(`用水定额工作台 ${version}`);
  expect(printed).toContain("The manifest is valid");
});

test.each([
  ["an icon that is missing", '<bt:Image size="80" resid="Help.80"/>', "", "WQ.Help has no icon of 80 pixels"],
  ["an element that the schema does not know", "<Hosts>", "<Extra/><Hosts>", "MS-OWEMXML"],
  ["a file that is no XML", "</OfficeApp>", "", "nclosed"],
])("%s is named", async (_, part, replacement, reason) => {
  const file = path.join(folder, "manifest.xml");
  expect(good).toContain(part);
  writeFileSync(file, good.replace(part, replacement));
  expect(await main([file])).toBe(1);
  expect(said).toContain(reason);
});

test("a file that is not there is named", async () => {
  expect(await main([path.join(folder, "nothing.xml")])).toBe(1);
  expect(said).toContain("nothing.xml");
});
