/** The add-in for LibreOffice Calc (.oxt): the functions of the catalogue, described in two languages, calculated by the core in Node. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { catalogue } from "../../../generated/catalogue";
import { version } from "../../../package.json";
import { namespace } from "../../../src/functions/formula";
import type { Metadata } from "../../../src/functions/metadata";
import { metadataOf } from "../../../src/functions/metadata";
import type { Language } from "../../../src/language/language";
import { escapeText } from "../../../src/xlsx/xml";
import { bundleAlone } from "../../bundle.mjs";

/** As addin.py names them. */
const identifier = "org.waterquota.calc";
const service = "org.waterquota.WQ";

export async function extension(root: string): Promise<Uint8Array> {
  const addin = readFileSync(path.join(root, "src", "hosts", "calc", "addin.py"), "utf8");
  return zipSync({
    "META-INF/manifest.xml": strToU8(manifest),
    "description.xml": strToU8(description),
    "XFunctions.idl": strToU8(idl()),
    "CalcAddIns.xcu": strToU8(descriptions()),
    "functions.json": strToU8(JSON.stringify(catalogue.map(({ id }) => id))),
    "addin.py": strToU8(addin),
    "core.mjs": await bundleAlone(root, "src/hosts/calc/serve.ts"),
  });
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
<manifest:file-entry manifest:full-path="XFunctions.idl" manifest:media-type="application/vnd.sun.star.uno-typelibrary;type=RDB"/>
<manifest:file-entry manifest:full-path="addin.py" manifest:media-type="application/vnd.sun.star.uno-component;type=Python"/>
<manifest:file-entry manifest:full-path="CalcAddIns.xcu" manifest:media-type="application/vnd.sun.star.configuration-data"/>
</manifest:manifest>
`;

const description = `<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006">
<identifier value="${identifier}"/>
<version value="${version}"/>
<display-name><name lang="zh-CN">用水定额函数</name><name lang="en">Water quota functions</name></display-name>
</description>
`;

/** LibreOffice reads the source of an interface as well as a compiled one, which would need its development kit. */
function idl(): string {
  const methods = catalogue.map(({ id, parameters }) => {
    const given = parameters.map((_, index) => `[in] any ${argument(index)}`);
    return `  sequence< sequence<any> > ${id.toLowerCase()}(${given.join(", ")});`;
  });
  return `module org { module waterquota {
interface XFunctions: com::sun::star::uno::XInterface {
${methods.join("\n")}
};
}; };
`;
}

const argument = (index: number) => `arg${index}`;

/** What the function wizard shows. */
function descriptions(): string {
  const [chinese, english] = (["zh-CN", "en-US"] satisfies Language[]).map((one) => metadataOf(catalogue, one));
  const functions = chinese!.functions.map((one, index) => functionNode(one, english!.functions[index]!));
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="CalcAddIns" oor:package="org.openoffice.Office">
<node oor:name="AddInInfo"><node oor:name="${service}" oor:op="replace"><node oor:name="AddInFunctions">
${functions.join("\n")}
</node></node></node>
</oor:component-data>
`;
}

type Described = Metadata["functions"][number];

function functionNode(chinese: Described, english: Described): string {
  const name = `${namespace}.${chinese.id}`;
  const parameters = chinese.parameters.map((parameter, index) => {
    const other = english.parameters[index]!;
    return node(
      argument(index),
      bilingual("DisplayName", parameter.name, other.name),
      bilingual("Description", parameter.description, other.description),
    );
  });
  return node(
    chinese.id.toLowerCase(),
    bilingual("DisplayName", name, name),
    bilingual("Description", chinese.description, english.description),
    '<prop oor:name="Category"><value>Add-In</value></prop>',
    // As Excel's files name the function.
    `<prop oor:name="CompatibilityName"><value xml:lang="en">_xldudf_${namespace}_${chinese.id}</value></prop>`,
    `<node oor:name="Parameters">${parameters.join("")}</node>`,
  );
}

function node(name: string, ...content: readonly string[]): string {
  return `<node oor:name="${name}" oor:op="replace">${content.join("")}</node>`;
}

/** English counts for every other language too. */
function bilingual(property: string, chinese: string, english: string): string {
  const value = (language: string, text: string) => `<value xml:lang="${language}">${escapeText(text)}</value>`;
  return `<prop oor:name="${property}">${value("en", english)}${value("zh-CN", chinese)}</prop>`;
}
