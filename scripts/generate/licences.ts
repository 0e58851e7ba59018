/** docs/licences.md: the licence of every package that a build may take in, from the lock file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { dependencies } from "../../package.json";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** A workspace of our own. */
  readonly link?: boolean;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whether package.json names it, or a package that does. */
  readonly direct: boolean;
}

/** What may be shipped under the Apache License. */
export const permissive = ["MIT", "Apache-2.0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "OFL-1.1"];

/** Packages whose own file says what their package.json does not, in an identifier. */
const stated: Readonly<Record<string, string>> = {
  // Terms of Microsoft for office.js, which let it be used with Office, unchanged.
  "@microsoft/office-js": "LicenseRef-Microsoft-Office-JS",
  "@univerjs/telemetry": "Apache-2.0",
};
export const exceptions: readonly string[] = ["LicenseRef-Microsoft-Office-JS"];

export function licencesOf(root: string): readonly Licence[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  const found = new Map<string, Licence>();
  for (const [place, { version, license, dev, link }] of Object.entries(packages)) {
    if (!place.includes("node_modules/") || dev || link) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const licence = stated[name] ?? license ?? "—";
    found.set(`${name} ${version}`, { name, version, licence, direct: Object.hasOwn(dependencies, name) });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export function licencesPage(root: string): string {
  const all = licencesOf(root);
  const counts = new Map<string, number>();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const line = ({ name, version, licence }: Licence) => `| ${name} | ${version} | ${licence} |`;
  return `# Licences of what is bundled

Made by \`scripts/generate/licences.ts\` from the lock file; do not edit. The project is under the Apache License 2.0 ([LICENSE](../LICENSE)). A build takes in parts of
these ${all.length} packages; each keeps its own licence, to be found in \`node_modules/<name>\`. A test refuses any licence that is not permissive. \`npm run sbom\` prints
the same list as a bill of materials (CycloneDX).

| licence | packages |
| --- | ---: |
${byCount.map(([licence, count]) => `| ${licence} | ${count} |`).join("\n")}

## Named by this project

| package | version | licence |
| --- | --- | --- |
${all
  .filter(({ direct }) => direct)
  .map(line)
  .join("\n")}

## Brought by these

| package | version | licence |
| --- | --- | --- |
${all
  .filter(({ direct }) => !direct)
  .map(line)
  .join("\n")}
`;
}
