/**
 * Microsoft's own office.js in Node: a jsdom window that takes itself for the frame of an add-in. jsdom has no page around a
 * window, so the simulated Excel stands in for `window.opener`, which office.js prefers to `window.parent`.
 */
import "./knownAddresses";
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { frameName, hostOrigin } from "./frame";
import { addNewerMembers } from "./newerClient";
import type { Simulation, SimulationOptions } from "./simulation";
import { simulateExcel } from "./simulation";

const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const addin = "https://addin.example";

class FromPackage extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const file = path.join(dist, new URL(url).pathname.replace(/^\/office\//, ""));
    let content = Buffer.alloc(0);
    try {
      content = readFileSync(file);
    } catch {
      // What a part of office.js asks for and the package does not have: telemetry.
    }
    return Promise.resolve(content) as ReturnType<ResourceLoader["fetch"]>;
  }
}

type OfficeWindow = JSDOM["window"] & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
} & {
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
};

export interface NodeOptions extends SimulationOptions {
  /** The npm package's client ends at ExcelApi 1.15; with this it knows notes and undo groups, as the one on Microsoft's server does. */
  readonly newerClient?: boolean;
}

/** Puts the globals `Office`, `Excel` and `CustomFunctions` in place. */
export async function openExcelInNode(options: NodeOptions = {}): Promise<Simulation> {
  const { locale = "zh-CN" } = options;
  let window: OfficeWindow;
  const simulation = await simulateExcel(
    (data) =>
      setImmediate(() => {
        const event = new window.MessageEvent("message", { data, origin: hostOrigin });
        window.dispatchEvent(event);
      }),
    options,
  );
  const dom = new JSDOM('<!doctype html><script src="office/office.debug.js"></script><body></body>', {
    url: `${addin}/taskpane.html`,
    runScripts: "dangerously",
    resources: new FromPackage(),
    virtualConsole: new VirtualConsole(),
    beforeParse: (made) => {
      window = made as unknown as OfficeWindow;
      window.name = frameName(locale);
      // jsdom has none; office.js compares the host's with it.
      Object.defineProperty(window.Document.prototype, "domain", { get: () => new URL(addin).hostname });
      Object.assign(window, { opener: { postMessage: (text: string) => void simulation.frame.receive(text) } });
    },
  });
  await new Promise<void>((resolve) => dom.window.addEventListener("load", () => resolve()));
  await window!.Office.onReady();
  // Off in the published library: with it every call says of itself which requirement set it needs.
  window!.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  if (options.newerClient) addNewerMembers(window!, simulation.state);
  const { Office, Excel, CustomFunctions } = window!;
  Object.assign(globalThis, { Office, Excel, CustomFunctions });
  return {
    ...simulation,
    dispose: () => {
      simulation.dispose();
      dom.window.close();
    },
  };
}
