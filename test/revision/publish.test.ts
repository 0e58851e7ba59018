import { exampleProject } from "../../src/revision/example";
import { decide } from "../../src/revision/operations";
import type { RevisionProject } from "../../src/revision/project";
import { publishedStandard } from "../../src/revision/publish";
import { isFailure } from "../../src/language/failure";
import { bundledLibrary } from "../../src/standards/bundled";
import { readOwnStandard } from "../../src/standards/own/read";
import { rowsOfOwnStandard } from "../../src/standards/own/rows";
import { projectOf, stamp } from "./support";

const numbered = (project: RevisionProject, standard = "DB99/T 1—2026"): RevisionProject => ({
  ...project,
  settings: { ...project.settings, standard, title: "某省用水定额" },
});

function publishedOf(project: RevisionProject) {
  const published = publishedStandard(project);
  if ("problem" in published) throw new Error(published.problem.key);
  return published;
}

/** The standard as a sheet that is read again, as its file would be. */
function asRead(project: RevisionProject) {
  const { own, problems } = readOwnStandard(rowsOfOwnStandard(publishedOf(project).own), []);
  expect(problems).toEqual([]);
  return own!;
}

// Table 5.4-15: 阴极铜 20, 18 and 8.03 for 现有, 新建 and 先进.
test("what is decided is served by the look-ups of the new standard, with its printed digits", () => {
  const library = bundledLibrary.with({ standards: [asRead(numbered(exampleProject()))] });
  const valueOf = (tier: string) => {
    const query = { standard: "DB99/T 1—2026", code: "", product: "阴极铜", condition: null };
    const quota = library.quota(query, tier);
    return isFailure(quota) ? quota.message?.key : [quota.value, quota.variant.unit];
  };
  expect([valueOf("现有值"), valueOf("新建"), valueOf("先进值")]).toEqual([
    [20, "m³/t"],
    [18, "m³/t"],
    [8.03, "m³/t"],
  ]);
});

test("items without a value are named and left out; a tier that nobody decided is no column", () => {
  const project = decide(
    numbered(projectOf([4, 5, 6])),
    "某产品",
    "existing",
    { method: "mean", value: null, reason: "" },
    stamp,
  );
  const two = { ...project, items: [...project.items, { ...project.items[0]!, key: "另一产品", product: "另一产品" }] };
  const { own, undecided } = publishedOf(two);
  expect(own.variants.map(({ product, tiers }) => [product, tiers.map((tier) => tier!.printed)])).toEqual([
    ["某产品", ["5.00"]],
  ]);
  expect(undecided.map(({ key }) => key)).toEqual(["另一产品"]);
});

test("nothing is published without a number, without values, or with errors", () => {
  const problemOf = (project: RevisionProject) => {
    const published = publishedStandard(project);
    return "problem" in published ? published.problem.key : null;
  };
  const project = projectOf([4, 5, 6]);
  expect(problemOf(numbered(project, ""))).toBe("publishNumberMissing");
  expect(problemOf(numbered(project))).toBe("publishNothingDecided");
  const hand = (value: number) => ({ method: "expert", value, reason: "会商" }) as const;
  const disordered = decide(
    decide(numbered(project), "某产品", "existing", hand(4), stamp),
    "某产品",
    "new",
    hand(5),
    stamp,
  );
  expect(problemOf(disordered)).toBe("publishErrors");
});
