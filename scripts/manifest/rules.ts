/** What Microsoft's schema does not catch in a manifest, and Excel then refuses or shows wrongly. */

const limits: Readonly<Record<string, number>> = { resid: 32, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const ribbonSizes = ["16", "32", "80"];

/** Every fault in words; none for a good manifest. */
export function manifestFaults(manifest: Document): string[] {
  return [residFaults, stringFaults, addressFaults, iconFaults, tabFaults].flatMap((faults) => faults(manifest));
}

/** References to nothing or to the wrong kind, resources defined twice or never used, ids too long. */
function residFaults(manifest: Document): string[] {
  const resources = elements(manifest, "Resources > * > *");
  const ids = resources.map(({ id }) => id);
  const references = elements(manifest, "[resid]");
  return [
    ...references
      .filter((reference) => !ids.includes(resid(reference)))
      .map((reference) => `${reference.tagName} refers to ${resid(reference)}, which is not defined`),
    ...references
      .filter((reference) => {
        const resource = resources.find(({ id }) => id === resid(reference));
        return resource && !kindsFor(reference).includes(resource.parentElement!.tagName);
      })
      .map((reference) => `${reference.tagName} refers to ${resid(reference)}, a resource of the wrong kind`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is defined twice`),
    ...ids.filter((id) => !references.some((reference) => resid(reference) === id)).map((id) => `${id} is not used`),
    ...ids.filter((id) => id.length > limits["resid"]!).map((id) => `${id} is too long for an id`),
  ];
}

function kindsFor({ tagName, parentElement }: Element): string[] {
  if (tagName === "bt:Image") return ["bt:Images"];
  if (["SourceLocation", "Runtime", "FunctionFile", "LearnMoreUrl"].includes(tagName)) return ["bt:Urls"];
  if (tagName === "Description") return ["bt:LongStrings"];
  return ["bt:ShortStrings", ...(parentElement!.tagName === "GetStarted" ? ["bt:LongStrings"] : [])];
}

function stringFaults(manifest: Document): string[] {
  return elements(manifest, "Resources > * > *").flatMap((resource) => {
    const limit = limits[resource.parentElement!.tagName];
    const texts = [
      resource.getAttribute("DefaultValue")!,
      ...[...resource.children].map((one) => one.getAttribute("Value")!),
    ];
    return limit !== undefined && texts.some(({ length }) => length > limit)
      ? [`${resource.id} is too long a text`]
      : [];
  });
}

/** Excel loads nothing over plain http, and keeps for a day what has no version in its address. */
function addressFaults(manifest: Document): string[] {
  const version = elements(manifest, "Version")[0]!.textContent!.replace(/\.0$/, "");
  return [...manifest.documentElement.outerHTML.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)]
    .map((match) => match[1]!)
    .filter((address) => !address.startsWith("https://") || !address.endsWith(`?v=${version}`))
    .map((address) => `${address} is not https or has no version`);
}

function iconFaults(manifest: Document): string[] {
  return [
    ...["IconUrl", "HighResolutionIconUrl"]
      .filter((tag) => elements(manifest, tag).length !== 1)
      .map((tag) => `${tag} is missing`),
    ...elements(manifest, "Control, Group").flatMap((owner) => {
      const sizes = [...owner.children]
        .filter(({ tagName }) => tagName === "Icon")
        .flatMap((icon) => [...icon.children].map((image) => image.getAttribute("size")));
      return ribbonSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `${owner.id} has no icon of ${size} pixels`);
    }),
  ];
}

function tabFaults(manifest: Document): string[] {
  return elements(manifest, "CustomTab")
    .filter(({ lastElementChild }) => lastElementChild?.tagName !== "Label")
    .map(({ id }) => `${id} does not end with its Label`);
}

function elements(manifest: Document, selector: string): Element[] {
  return [...manifest.querySelectorAll(selector)];
}

function resid(reference: Element): string {
  return reference.getAttribute("resid")!;
}
