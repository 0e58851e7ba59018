/** What dist/ holds beside the bundles: the metadata of the functions, the manifests, the manual, and the add-in for LibreOffice. Made by webpack's plugin. */
import { catalogue } from "../generated/catalogue";
import { metadataOf } from "../src/functions/metadata";
import type { Language } from "../src/language/language";
import { version } from "../package.json";
import { helpFiles } from "./generate/pages/help/files";
import { extension } from "./libreoffice/extension/files";
import { localHost, manifest } from "./manifest/manifest";
import { wpsFiles } from "./wps/files";

/** As the manifest names them; Excel reads a file a language. */
const metadataFiles: readonly (readonly [string, Language])[] = [
  ["functions.zh-CN.json", "zh-CN"],
  ["functions.json", "en-US"],
];

/** Names below dist/ and what they hold, for the address that the manifest sends Excel to. */
export async function distFiles(host: string = localHost): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>([["manifest.xml", manifest({ host, version })]]);
  for (const [file, language] of metadataFiles) {
    const metadata = metadataOf(catalogue, language, (id) => `${host}/help/${language}/${id}.html`);
    files.set(file, JSON.stringify(metadata, null, 1));
  }
  for (const [file, text] of await helpFiles(PROJECT_ROOT, catalogue)) files.set(`help/${file}`, text);
  for (const [file, text] of wpsFiles(host, version)) files.set(`wps/${file}`, text);
  files.set("libreoffice/water-quota.oxt", await extension(PROJECT_ROOT));
  return files;
}
