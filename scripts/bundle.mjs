/** Bundles a TypeScript program of ours for Node; packages stay outside. */
import path from "node:path";
import { build } from "esbuild";
import { keep } from "./keep.mjs";

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

const common = {
  bundle: true,
  write: false,
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
};
const requireInModules =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** A program of this checkout; packages stay outside. With `sourcemap` false it is as small, and as quick, as what is built for users. */
export async function bundle(root, entry, output, { sourcemap = "inline" } = {}) {
  const { outputFiles } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    packages: "external",
    sourcemap,
    // Where programs find the project, whichever folder their bundle lies in.
    define: { PROJECT_ROOT: JSON.stringify(root) },
    plugins: [requireUniver],
    banner: { js: requireInModules },
  });
  // Several of our programs may start at once, each bundled by itself.
  keep(output, outputFiles[0].contents);
}

/**
 * The command line: packages are taken in, since few large files load faster than many small ones, and parts that several entries or
 * only some commands need are files of their own. It finds the project from where it lies. Gives the names of the files written.
 */
export async function bundleCli(root, entryPoints, folder) {
  const { outputFiles } = await build({
    ...common,
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: "part-[hash]",
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    // What carries a binary for this platform, or loads files of its own.
    external: ["@napi-rs/canvas", "pdfjs-dist", "pdfjs-dist/*"],
    banner: {
      js:
        `${requireInModules} import { fileURLToPath as $pathOf } from "node:url"; ` +
        'const PROJECT_ROOT = $pathOf(new URL("../..", import.meta.url));',
    },
  });
  for (const { path: file, contents } of outputFiles) keep(file, contents);
  return outputFiles.map(({ path: file }) => path.basename(file));
}

/** A program and everything it needs as one text, for machines that have Node and nothing of ours. */
export async function bundleAlone(root, entry) {
  const { outputFiles } = await build({
    ...common,
    absWorkingDir: root,
    stdin: { contents: `import { main } from "./${entry}"; await main();`, resolveDir: root },
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: requireInModules },
  });
  return outputFiles[0].contents;
}
