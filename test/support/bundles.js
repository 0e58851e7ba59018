/**
 * Each group as one file: Jest resolves, reads and transforms modules one by one, in every group that wants them anew, and what a module
 * imports it asks the other for at each use. Made again by every run, in a few seconds.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const root = path.resolve(__dirname, "../..");

/** What modules ask the sandbox for most often, each time by a call into it, asked once. */
const atHand = ["expect", "Infinity", "NaN"];

const options = {
  absWorkingDir: root,
  outdir: root,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  packages: "external",
  // Jest has none of its own.
  supported: { "dynamic-import": false },
  loader: { ".css": "empty" },
  banner: { js: `"use strict";\nconst { ${atHand.join(", ")} } = globalThis;` },
  sourcemap: true,
  sourcesContent: false,
  logLevel: "error",
};

/** Makes bundles (groups.js): all at once, but for those of files that exchange modules. */
module.exports = async function makeBundles(bundles) {
  const { build } = require("esbuild");
  const places = (chosen) =>
    chosen.map(({ entry, file }) => ({ in: entry, out: path.relative(root, file).replace(/\.js$/, "") }));
  const exchanging = bundles.filter(({ members }) => members.some(exchanges));
  const others = bundles.filter((bundle) => !exchanging.includes(bundle));
  if (others.length > 0) await build({ ...options, entryPoints: places(others), plugins: [outside] });
  for (const bundle of exchanging) {
    await build({ ...options, entryPoints: places([bundle]), plugins: [outside, exchanged(bundle.members[0])] });
  }
};

/** What tells other builds where its files lie. */
const outside = {
  name: "outside",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/scripts\/webpack\// }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file),
      external: true,
    })),
};

/** What a file of tests asks Jest for by its place. */
const asked = /(\bjest\.\w+(?:<\w+>)?\()"(\.[^"]+)"/g;
const exchanges = (file) => /\bjest\.mock\(/.test(readFileSync(file, "utf8"));

/** A file that exchanges modules does so before it imports anything, as with Jest; the modules stay outside, where Jest finds the others. */
function exchanged(file) {
  const text = readFileSync(file, "utf8");
  const placeOf = (name) => path.resolve(path.dirname(file), name);
  const places = [...text.matchAll(asked)].map(([, , name]) => placeOf(name));
  const { transform } = require("../../jest.config").projects[0];
  const [, { jsc, module }] = Object.values(transform)[0];
  return {
    name: "exchanged",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\.test\.tsx?$/ }, () => ({
        contents: transformSync(
          text.replace(asked, (_, call, name) => `${call}${JSON.stringify(placeOf(name))}`),
          {
            jsc: { ...jsc, transform: { ...jsc.transform, hidden: { jest: true } } },
            module,
            filename: file,
            sourceMaps: "inline",
          },
        ).code,
        resolveDir: path.dirname(file),
      }));
      onResolve({ filter: /^[./]/ }, ({ path: name, resolveDir }) => {
        const place = path.resolve(resolveDir, name);
        return places.includes(place) ? { path: place, external: true } : undefined;
      });
    },
  };
}
