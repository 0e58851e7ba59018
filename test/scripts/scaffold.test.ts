import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { definitionDraft, testDraft } from "../../scripts/generate/drafts";
import { main } from "../../scripts/scaffold";

const project = mkdtempSync(path.join(tmpdir(), "scaffold-"));
const definition = path.join(project, "src/functions/methods/trendquota.ts");
let said = "";

beforeAll(() => {
  Object.assign(globalThis, { PROJECT_ROOT: project });
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "error").mockImplementation((text: string) => void (said = text));
});
afterAll(() => rmSync(project, { recursive: true }));

test("writes a definition and its test, once", () => {
  expect(main(["methods", "TrendQuota"])).toBe(0);
  expect(readFileSync(definition, "utf8")).toBe(definitionDraft("methods", "TRENDQUOTA"));
  expect(readFileSync(path.join(project, "test/functions/methods/trendquota.test.ts"), "utf8")).toBe(
    testDraft("methods", "trendquota"),
  );
  rmSync(path.join(project, "test"), { recursive: true });
  expect(main(["methods", "TrendQuota"])).toBe(1);
  expect(said).toContain("src/functions/methods/trendquota.ts");
  expect(existsSync(path.join(project, "test"))).toBe(false);
});

test.each([[[]], [["nowhere", "NAME"]], [["methods"]], [["methods", "1ST"]], [["methods", "../../evil"]]])(
  "refuses %j and says how it is called",
  (words) => {
    expect(main(words)).toBe(1);
    expect(said).toMatch(/Usage|must be/);
  },
);
