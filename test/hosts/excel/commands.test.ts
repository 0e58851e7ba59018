/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pages } from "../../../src/taskpane/pages";

const actions = new Map<string, (event: { completed: () => void }) => void>();
const shown: string[] = [];
const dialogs: string[] = [];

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, action: (event: { completed: () => void }) => void) => actions.set(name, action),
      },
      addin: { showAsTaskpane: () => Promise.resolve(shown.push(location.hash)) },
      context: {
        displayLanguage: "en-US",
        ui: {
          displayDialogAsync: (address: string, _options: object, then: () => void) => {
            dialogs.push(address);
            then();
          },
        },
      },
    },
  });
  await import("../../../src/hosts/excel/commands");
});

const press = (name: string) => new Promise<void>((completed) => actions.get(name)!({ completed }));

test("every button of the manifest has its action, and every action its button", () => {
  const manifest = readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]!);
  expect(named.sort()).toEqual([...actions.keys()].sort());
});

test.each(["Start", "Lookup"])(
  "%s shows the pane by itself, as the manifest says, so that Excel knows its page",
  (id) => {
    const manifest = readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8");
    const [shows] = new RegExp(`<Control xsi:type="Button" id="WQ.${id}">[^]*?</Control>`).exec(manifest)!;
    expect(shows).toContain('<Action xsi:type="ShowTaskpane">');
    expect(shows).toContain('<SourceLocation resid="Pane.Url"/>');
  },
);

test("a button opens the pane at its page", async () => {
  for (const action of actions.keys()) if (action !== "openHelp") await press(action);
  const known = pages.map(({ id }) => id);
  expect(shown.filter((place) => !known.includes(place.slice(1).split("/")[0]!))).toEqual([]);
  expect(shown).toEqual(
    expect.arrayContaining(["#permit", "#survey", "#revision", "#functions/audit", "#functions", "#selfcheck"]),
  );
});

test("help opens the manual in the user's language", async () => {
  await press("openHelp");
  expect(dialogs).toEqual(["http://localhost/help/en-US/index.html"]);
});
