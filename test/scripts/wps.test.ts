/** What WPS loads, held against the forms of npm wpsjs 2.2.3: the types of its scanner, the fields of its publisher. */
import { JSDOM } from "jsdom";
import { catalogue } from "../../generated/catalogue";
import { addinAddress, wpsFiles } from "../../scripts/wps/files";
import { publishPage } from "../../scripts/wps/publish";
import { panePages } from "../../src/hosts/buttons";
import { ribbonCallbacks } from "../../src/hosts/wps/ribbon";
import type { WpsApplication } from "../../src/hosts/wps/objects";

const host = "https://server.example/wq";
const files = new Map(wpsFiles(host, "1.2.3"));
const xml = (name: string) => {
  const { window } = new JSDOM(files.get(name)!, { contentType: "application/xml" });
  return window.document;
};

test("the manifest names the functions and the namespace of their formulas", () => {
  const manifest = xml("manifest.xml");
  expect(manifest.documentElement.tagName).toBe("JsPlugin");
  const text = (path: string) => manifest.querySelector(path)?.textContent;
  expect(text("ApiVersion")).toBe("1.0.0");
  expect(text("Functions > Uri")).toBe("/functions.json");
  expect(text("Functions > Namespace")).toBe("WQ");
});

test("functions.json tells types as words, optional ones with a question mark", () => {
  const { functions } = JSON.parse(files.get("functions.json")!) as {
    functions: { name: string; parameters: { name: string; type: string }[]; result: { type: string } }[];
  };
  expect(functions.map(({ name }) => name)).toEqual(catalogue.map(({ id }) => id));
  for (const [index, { name, parameters, result }] of functions.entries()) {
    expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
    expect(result.type).toBe("any[][]");
    expect(parameters.map(({ type }) => type)).toEqual(
      catalogue[index]!.parameters.map(({ optional }) => (optional ? "any[][]?" : "any[][]")),
    );
  }
});

test("every button of the ribbon opens its page of the pane, the last one the manual", () => {
  const buttons = [...xml("ribbon.xml").querySelectorAll("button")].map((one) => one.id);
  const shown: string[] = [];
  const application = {
    PluginStorage: { getItem: () => null, setItem: () => undefined },
    CreateTaskPane: (address: string) => {
      shown.push(address);
      return { ID: 1, Visible: false, Navigate: () => undefined };
    },
    ShowDialog: (address: string) => void shown.push(address),
  } as unknown as WpsApplication;
  const { OnAction, GetImage } = ribbonCallbacks(application, "https://server.example/wq/wps", () => "zh-CN");
  for (const Id of buttons) OnAction({ Id });
  expect(Object.keys(panePages).concat("Help").sort()).toEqual([...buttons].sort());
  expect(shown).toContain("https://server.example/wq/wps/taskpane.html#permit");
  expect(shown.at(-1)).toMatch(/help\/zh-CN\/index\.html$/);
  expect(GetImage({ Id: "Permit" })).toBe("images/permit.png");
});

test("the list of add-ins and the page to install by name the address that ribbon.xml is behind", () => {
  const plugin = xml("jsplugins.xml").querySelector("jsplugins > jspluginonline")!;
  expect(plugin.getAttribute("url")).toBe("https://server.example/wq/wps/");
  expect(plugin.getAttribute("type")).toBe("et");
  expect(publishPage(host, "1.2.3")).toContain(`"url":"${addinAddress(host)}"`);
});

test("installing asks WPS on the same machine in the form that it takes", async () => {
  const asked: { url: string; body: string }[] = [];
  const { window } = new JSDOM(publishPage(host, "1.2.3"), {
    runScripts: "dangerously",
    beforeParse: (made) =>
      Object.assign(made, {
        TextEncoder,
        fetch: (url: string, { body }: { body: string }) => {
          asked.push({ url, body });
          return Promise.resolve({ ok: true, text: () => Promise.resolve("OK") });
        },
      }),
  });
  window.document.getElementById("enable")!.click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked[0]!.url).toBe("http://127.0.0.1:58890/deployaddons/runParams");
  expect(JSON.parse(Buffer.from(asked[0]!.body, "base64").toString("utf8"))).toEqual({
    cmd: "enable",
    name: "WaterQuotaWorkbench",
    addonType: "et",
    online: "true",
    multiUser: "false",
    url: "https://server.example/wq/wps/",
    version: "1.2.3",
    customDomain: "",
  });
  expect(window.document.getElementById("status")!.textContent).toContain("重新打开");
});
