/** The manifest against Microsoft's schema, a folder of .xsd files that whoever has them names. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const main = "OfficeAppManifestV1_1.xsd";

export async function schemaFaults(xml: string, folder: string): Promise<string[]> {
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(folder, fileName), "utf8") });
  const others = readdirSync(folder).filter((file) => file.endsWith(".xsd") && file !== main);
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [read(main)],
    preload: others.map(read),
  });
  return errors.map(({ message }) => message);
}
