/** What a new custom function starts from. The dots are no Chinese, so that the tests of the catalogue refuse them. */

export function definitionDraft(group: string, id: string): string {
  return `import { define } from "../definition";
import { number } from "../parameters";

export default define({
  id: "${id}",
  group: "${group}",
  summary: { zh: "……", en: "…" },
  parameters: [number({ name: "value", label: { zh: "……", en: "…" }, description: { zh: "……", en: "…" } })],
  result: { shape: "cell", type: "number", description: { zh: "……", en: "…" } },
  source: { zh: "……", en: "…" },
  method: { formula: "x", text: { zh: "……", en: "…" } },
  // A value that a document prints, or that was calculated in another way; never our own output.
  examples: [{ arguments: [1], result: 0, source: { zh: "……", en: "…" } }],
  calculate: ([value]) => value,
});
`;
}

export function testDraft(group: string, file: string): string {
  return `import ${file} from "../../../src/functions/${group}/${file}";
import { bundledContext } from "../../../src/functions/bundled";
import { evaluate } from "../../../src/functions/evaluate";

// The examples and the input matrix are tested for every function of the catalogue; here is what is particular to this one.
test("…", () => {
  expect(evaluate(${file}, [1], bundledContext)).toBe(0);
});
`;
}
