/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { manifest } from "../../scripts/manifest/manifest";
import { manifestFaults } from "../../scripts/manifest/rules";

const good = manifest({ host: "https://localhost:3000", version: "1.2.3" });

function faultsOf(xml: string): string[] {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return manifestFaults(parsed);
}

test("the committed manifest has no fault", () => {
  expect(faultsOf(readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8"))).toEqual([]);
});

test("nor has one for another address", () => {
  expect(faultsOf(manifest({ host: "https://intranet.example/water&quota", version: "1.2.3" }))).toEqual([]);
});

test.each([
  ["a dangling resid", 'resid="Tab.Label"', 'resid="Tab.Lable"', "Label refers to Tab.Lable, which is not defined"],
  ["a resource that nothing uses", 'resid="Tab.Label"', 'resid="Group.Label"', "Tab.Label is not used"],
  [
    "a resource of the wrong kind",
    'resid="Tab.Label"',
    'resid="Pane.Url"',
    "Label refers to Pane.Url, a resource of the wrong kind",
  ],
  ["an id too long", /Tab\.Label/g, "A".repeat(33), `${"A".repeat(33)} is too long for an id`],
  ["a short string too long", 'Value="Look up"', `Value="${"x".repeat(126)}"`, "Lookup.Label is too long a text"],
  ["a long string too long", 'Value="Open the manual', `Value="${"x".repeat(251)}`, "Help.Tip is too long a text"],
  [
    "plain http",
    "https://localhost:3000/functions.js",
    "http://localhost:3000/functions.js",
    "http://localhost:3000/functions.js?v=1.2.3 is not https or has no version",
  ],
  [
    "an address without version",
    "taskpane.html?v=1.2.3",
    "taskpane.html",
    "https://localhost:3000/taskpane.html is not https or has no version",
  ],
  ["a missing icon size", '<bt:Image size="80" resid="Help.80"/>', "", "WQ.Help has no icon of 80 pixels"],
  ["a missing high resolution icon", /<HighResolutionIconUrl.*/, "", "HighResolutionIconUrl is missing"],
  [
    "a tab whose label comes first",
    /(<CustomTab id="WQ.Tab">)([^]*)(<Label resid="Tab.Label"\/>)/,
    "$1$3$2",
    "WQ.Tab does not end with its Label",
  ],
  ["an id defined twice", '<bt:Image id="App.32"', '<bt:Image id="App.16"', "App.16 is defined twice"],
])("%s is found", (_, part, replacement, fault) => {
  const damaged = good.replace(part, replacement);
  expect(damaged).not.toBe(good);
  expect(faultsOf(damaged)).toContain(fault);
});
