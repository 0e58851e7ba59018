import { exceptions, licencesOf, permissive } from "../../scripts/generate/licences";

const all = licencesOf(PROJECT_ROOT);

test("every package that a build may take in is under a permissive licence, or a named exception", () => {
  const allowed = new Set([...permissive, ...exceptions]);
  const others = all.filter(({ licence }) => !licence.split(" AND ").every((part) => allowed.has(part)));
  expect(others).toEqual([]);
});

test("what only builds and tests is not among them, and what runs is", () => {
  const names = all.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["react", "fflate", "@microsoft/office-js"]));
  expect(names).not.toContain("jest");
  expect(names).not.toContain("webpack");
});
