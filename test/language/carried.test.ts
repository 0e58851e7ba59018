import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { allMessages } from "../../src/language/messages/all";

/** Modules of ours that a page has loaded once it stands, without those that it asks for later. */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [entry],
    outdir: "unused",
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    packages: "external",
    external: ["*.css"],
    jsx: "automatic",
    metafile: true,
    loader: { ".xlsx": "file", ".png": "file" },
  });
  const outputs = metafile.outputs;
  const found = new Set<string>();
  const visit = (output: string) => {
    for (const [file, { bytesInOutput }] of Object.entries(outputs[output]!.inputs))
      if (bytesInOutput > 0) found.add(file);
    for (const { path: next, kind } of outputs[output]!.imports)
      if (kind === "import-statement" && outputs[next]) visit(next);
  };
  visit(Object.keys(outputs).find((output) => outputs[output]!.entryPoint === entry)!);
  return [...found];
}

const room = "src/language/messages/";
const keysIn = (source: string) =>
  Object.keys(allMessages).filter((key) => source.includes(`"${key}"`) || source.includes(`\n  ${key}: `));

it.each(["src/hosts/excel/functions.ts", "src/taskpane/index.tsx"])(
  "%s has the texts of all messages that its modules name, and not those of all rooms",
  async (entry) => {
    const modules = await loadedWith(entry);
    const sources = new Map(modules.map((file) => [file, readFileSync(path.join(PROJECT_ROOT, file), "utf8")]));
    const rooms = modules.filter((file) => file.startsWith(room));
    expect(rooms.length).toBeGreaterThan(0);
    expect(modules).not.toContain("src/language/messages.ts");
    const texts = new Set(rooms.flatMap((file) => keysIn(sources.get(file)!)));
    const named = modules
      .filter((file) => !file.startsWith(room))
      .flatMap((file) => keysIn(sources.get(file)!).map((key) => ({ file, key })));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ key }) => !texts.has(key))).toEqual([]);
  },
);
