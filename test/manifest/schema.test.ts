/**
 * The manifest against Microsoft's public schema (MS-OWEMXML), which is not ours to ship: it lies in a folder shared/ beside the
 * checkout. Where it is absent, the manifest's structure must still be the one that was last found valid, and only a run with the
 * schema at hand can renew it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "../../scripts/manifest/manifest";
import { schemaFaults } from "../../scripts/manifest/schema";
import { recordStructure, structureOf, validStructure } from "../../scripts/manifest/structure";

const schemaFolder = ["..", "../.."]
  .map((folder) => path.resolve(PROJECT_ROOT, folder, "shared/manifest-schema"))
  .find((folder) => existsSync(folder));
const committed = readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8");

if (schemaFolder) {
  test("the manifest is valid", async () => {
    expect(await schemaFaults(committed, schemaFolder)).toEqual([]);
    recordStructure(structureOf(committed));
  });

  test("so is one for an intranet server", async () => {
    const intranet = manifest({ host: "https://intranet.example/water&quota", version: "10.20.30" });
    expect(await schemaFaults(intranet, schemaFolder)).toEqual([]);
  });

  test("the schema would catch an element out of its place", async () => {
    const damaged = committed.replace(/<Id>.*<\/Id>\s*(<Version>.*<\/Version>)/, "$1");
    expect(damaged).not.toBe(committed);
    expect(await schemaFaults(damaged, schemaFolder)).not.toEqual([]);
  });
}

test("the structure of the manifest is the one found valid", () => {
  expect(structureOf(committed)).toBe(validStructure());
});

test("the structure changes with an element, not with a text", () => {
  const structure = structureOf(committed);
  expect(structureOf(committed.replace(/<Version>.*<\/Version>/, "<Version>9.9.9.9</Version>"))).toBe(structure);
  expect(structureOf(committed.replace(/<Version>.*<\/Version>/, ""))).not.toBe(structure);
});
