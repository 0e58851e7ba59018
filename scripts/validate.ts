/**
 * `npm run validate [-- FILE] [--schema FOLDER] [--online]`: a manifest by all that can be told without the network: whether it is read, what
 * Microsoft's schema demands and what it does not catch. `--online` asks Microsoft's service too.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { JSDOM } from "jsdom";
import { logErrorMessage } from "office-addin-cli";
import { OfficeAddinManifest, validateManifest } from "office-addin-manifest";
import { manifestFaults } from "./manifest/rules";
import { schemaFaults } from "./manifest/schema";
import { structureOf, validStructure } from "./manifest/structure";

const options = { schema: { type: "string" }, online: { type: "boolean", default: false } } as const;

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const file = positionals[0] ?? path.join(PROJECT_ROOT, "manifest.xml");
  try {
    const { displayName, id, version } = await OfficeAddinManifest.readManifestFile(file);
    console.log(`${file}: ${displayName} ${version} (${id})`);
    const faults = await faultsOf(readFileSync(file, "utf8"), values.schema);
    if (values.online) faults.push(...(await online(file)));
    faults.forEach(logErrorMessage);
    if (faults.length === 0) console.log("清单有效。 / The manifest is valid.");
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    logErrorMessage(error);
    return 1;
  }
}

async function faultsOf(xml: string, schema: string | undefined): Promise<string[]> {
  const parsed = new new JSDOM().window.DOMParser().parseFromString(xml, "application/xml");
  const broken = parsed.querySelector("parsererror");
  if (broken) return [broken.textContent ?? "not XML"];
  const bySchema = schema ? await schemaFaults(xml, schema) : structureFaults(xml);
  return [...bySchema, ...manifestFaults(parsed)];
}

function structureFaults(xml: string): string[] {
  if (structureOf(xml) === validStructure()) return [];
  return [
    "结构与已验证的清单不同：请用 --schema 指定微软清单架构（MS-OWEMXML）所在文件夹 / " +
      "The structure is not the one found valid: name the folder of Microsoft's schema (MS-OWEMXML) with --schema",
  ];
}

async function online(file: string): Promise<string[]> {
  const { isValid, report } = await validateManifest(file);
  return isValid ? [] : (report?.errors ?? []).map(({ title, content }) => `${title}: ${content}`);
}
