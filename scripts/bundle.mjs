/** Bundles a TypeScript program of ours for Node; packages stay outside. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Node cannot import the ES modules of Univer, which take named exports from CommonJS; it can require its CommonJS ones. */
const requireUniver = {
  name: "require-univer",
  setup(build) {
    build.onResolve({ filter: /^@univerjs\// }, ({ path, namespace }) =>
      namespace === "univer" ? { path, external: true } : { path, namespace: "univer" },
    );
    build.onLoad({ filter: /.*/, namespace: "univer" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** `packages: "bundle"` takes them in as well, which starts faster where few of them are needed. */
export async function bundle(root, entry, output, { packages = "external" } = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    write: false,
    packages,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: "inline",
    logLevel: "warning",
    // Where programs find the project, whichever folder their bundle lies in.
    define: { PROJECT_ROOT: JSON.stringify(root) },
    plugins: [requireUniver],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  keep(output, Buffer.from(outputFiles[0].contents));
}

/** Several of our programs may start at once, each bundled by itself: none may read what another has written by half. */
function keep(output, content) {
  if (existsSync(output) && readFileSync(output).equals(content)) return;
  mkdirSync(path.dirname(output), { recursive: true });
  const beside = `${output}.${process.pid}.part`;
  writeFileSync(beside, content);
  renameSync(beside, output);
}
