/**
 * What WPS loads an add-in from, beside its pages: manifest.xml of WPS's own form, functions.json with types as words, ribbon.xml, and
 * the list of add-ins that an administrator has WPS read. Forms as the templates and the builder of npm wpsjs 2.2.3 make them.
 */
import { catalogue } from "../../generated/catalogue";
import { namespace } from "../../src/functions/formula";
import { parameterHint } from "../../src/functions/metadata";
import { escapeAttribute, escapeText } from "../../src/xlsx/xml";
import { buttons, description, name } from "../manifest/manifest";

/** WPS's name for the add-in: it identifies it among those that are installed. */
export const addinName = "WaterQuotaWorkbench";

/** Where WPS finds ribbon.xml; ends with a slash, which WPS puts the file's name behind. */
export const addinAddress = (host: string) => `${host}/wps/`;

export function wpsFiles(host: string, version: string): readonly (readonly [string, string])[] {
  return [
    ["manifest.xml", manifest()],
    ["ribbon.xml", ribbon()],
    ["functions.json", `${JSON.stringify(functionsOf(), null, 2)}\n`],
    ["jsplugins.xml", plugins(host, version)],
  ];
}

/** Every parameter takes a single cell as well as a range; "?" is what makes one optional. */
function functionsOf() {
  return {
    functions: catalogue.map(({ id, summary, parameters }) => ({
      name: id,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameterHint(parameter, "zh-CN"),
        type: parameter.optional ? "any[][]?" : "any[][]",
      })),
      description: summary.zh,
      result: { type: "any[][]" },
    })),
  };
}

function manifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>${addinName}</Name>
  <Description>${escapeText(description.zh)}</Description>
  <Functions>
    <Uri>/functions.json</Uri>
    <Namespace>${namespace}</Namespace>
  </Functions>
</JsPlugin>
`;
}

function ribbon(): string {
  const lines = buttons.map(
    ({ name: id, label, tip }) =>
      `          <button id="${id}" label="${escapeAttribute(label.zh)}" screentip="${escapeAttribute(label.zh)}" supertip="${escapeAttribute(tip.zh)}" onAction="OnAction" getImage="GetImage" size="large"/>`,
  );
  return `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui" onLoad="OnAddinLoad">
  <ribbon startFromScratch="false">
    <tabs>
      <tab id="WQTab" label="用水定额">
        <group id="WQGroup" label="${escapeAttribute(name.zh)}">
${lines.join("\n")}
        </group>
      </tab>
    </tabs>
  </ribbon>
</customUI>
`;
}

function plugins(host: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<jsplugins>
  <jspluginonline name="${addinName}" type="et" url="${escapeAttribute(addinAddress(host))}" version="${version}" enable="enable" customDomain=""/>
</jsplugins>
`;
}
