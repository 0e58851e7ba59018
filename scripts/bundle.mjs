/** Bundles a TypeScript program of ours for Node; packages stay outside. */
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
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
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
}
