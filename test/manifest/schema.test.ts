/**
 * The manifest against Microsoft's public schema (MS-OWEMXML), which is not ours to ship: it lies in a folder shared/ beside the
 * checkout. Where it is absent, the manifest's structure must still be the one that was last found valid: validated.json keeps
 * its digest, and only a run with the schema at hand can renew it.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifest } from "../../scripts/generate/manifest";

const root = path.resolve(__dirname, "../..");
const record = path.join(__dirname, "validated.json");
const schemaFolder = ["..", "../.."]
  .map((folder) => path.resolve(root, folder, "shared/manifest-schema"))
  .find((folder) => existsSync(folder));

const committed = readFileSync(path.join(root, "manifest.xml"), "utf8");

async function schemaFaults(xml: string): Promise<string[]> {
  const main = "OfficeAppManifestV1_1.xsd";
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(schemaFolder!, fileName), "utf8") });
  const others = readdirSync(schemaFolder!).filter((file) => file.endsWith(".xsd") && file !== main);
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [read(main)],
    preload: others.map(read),
  });
  return errors.map(({ message }) => message);
}

/** Elements and attributes in their order, without what they hold: that is what the schema is about. */
function structureOf(xml: string): string {
  return xml
    .replace(/<!--[^]*?-->/g, "")
    .replace(/(?<!xmlns(?::\w+)?|xsi:type)="[^"]*"/g, "")
    .replace(/>[^<]*</g, "><");
}

const digestOf = (xml: string) => createHash("sha256").update(structureOf(xml)).digest("hex");

if (schemaFolder) {
  test("the manifest is valid", async () => {
    expect(await schemaFaults(committed)).toEqual([]);
    const digest = `{ "structure": "${digestOf(committed)}" }\n`;
    if (!existsSync(record) || readFileSync(record, "utf8") !== digest) writeFileSync(record, digest);
  });

  test("so is one for an intranet server", async () => {
    expect(await schemaFaults(manifest({ host: "https://intranet.example/water&quota", version: "10.20.30" }))).toEqual(
      [],
    );
  });

  test("the schema would catch an element out of its place", async () => {
    const damaged = committed.replace(/<Id>.*<\/Id>\s*(<Version>.*<\/Version>)/, "$1");
    expect(damaged).not.toBe(committed);
    expect(await schemaFaults(damaged)).not.toEqual([]);
  });
}

test("the structure of the manifest is the one found valid", () => {
  expect(JSON.parse(readFileSync(record, "utf8"))).toEqual({ structure: digestOf(committed) });
});

test("the structure changes with an element, not with a text", () => {
  expect(digestOf(committed.replace(/<Version>.*<\/Version>/, "<Version>9.9.9.9</Version>"))).toBe(digestOf(committed));
  expect(digestOf(committed.replace(/<Version>.*<\/Version>/, ""))).not.toBe(digestOf(committed));
});
