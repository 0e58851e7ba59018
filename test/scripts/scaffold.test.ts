import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { definitionDraft, testDraft } from "../../scripts/generate/drafts";
import { main } from "../../scripts/scaffold";

const root = PROJECT_ROOT;
const project = mkdtempSync(path.join(tmpdir(), "scaffold-"));
const definition = path.join(project, "src/functions/methods/trendquota.ts");
let said = "";

beforeAll(() => {
  // Until the end of this file (test/support/tidy.ts).
  jest.replaceProperty(globalThis as unknown as { PROJECT_ROOT: string }, "PROJECT_ROOT", project);
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

/** The drafts as they would be bundled in the project: what they import from it is there. */
async function draftedTests(): Promise<(() => void)[]> {
  const { outputFiles } = await build({
    entryPoints: [path.join(project, "test/functions/samples/fresh.test.ts")],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    plugins: [
      {
        name: "imports-from-the-project",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir }) => {
            const place = path.resolve(resolveDir, wanted);
            const there = `${place.replace(project, root)}.ts`;
            return !existsSync(`${place}.ts`) && existsSync(there) ? { path: there } : undefined;
          }),
      },
    ],
  });
  const drafted: (() => void)[] = [];
  const declare = (_name: string, run: () => void) => void drafted.push(run);
  new Function("test", "expect", outputFiles[0]!.text)(declare, expect);
  return drafted;
}

test("the drafted test runs, and fails at nothing but the value to be filled in", async () => {
  expect(main(["samples", "Fresh"])).toBe(0);
  const [drafted, ...others] = await draftedTests();
  expect(others).toEqual([]);
  expect(drafted).toThrow(/Expected:.*0[^]*Received:.*1/);
});

test.each([[[]], [["nowhere", "NAME"]], [["methods"]], [["methods", "1ST"]], [["methods", "../../evil"]]])(
  "refuses %j and says how it is called",
  (words) => {
    expect(main(words)).toBe(1);
    expect(said).toMatch(/Usage|must be/);
  },
);
