/** Tests of jest in this process, each by itself: what they ask of jest, as far as those of the core do. */
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { expect } from "expect";

/** `replaced`: sources by path, instead of what the files hold. */
export async function loadTests(root, files, replaced) {
  const tests = register();
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "replaced",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
            replaced.has(file) ? { contents: replaced.get(file), loader: "ts" } : undefined,
          ),
      },
    ],
  });
  Object.assign(globalThis, { PROJECT_ROOT: root });
  const module = { exports: {} };
  const load = vm.runInThisContext(`(function (require, module, exports) {${outputFiles[0].text}\n})`);
  load(createRequire(path.join(root, "package.json")), module, module.exports);
  return tests;
}

function register() {
  const tests = [];
  const test = (name, run) => tests.push({ id: String(tests.length), name, run, milliseconds: 0 });
  test.each = (cases) => (name, run) => {
    for (const one of cases)
      test(`${name} ${String(one?.[0] ?? one)}`, () => (Array.isArray(one) ? run(...one) : run(one)));
  };
  const describe = (_name, contain) => contain();
  describe.each = (cases) => (_name, contain) => {
    for (const one of cases)
      if (Array.isArray(one)) contain(...one);
      else contain(one);
  };
  Object.assign(globalThis, { test, it: test, describe, expect });
  return tests;
}
