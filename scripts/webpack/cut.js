/** Takes parts out of a source by its syntax. */
const { parseSync } = require("@swc/core");

/** The source without what `partsOf` finds in its tree: places in their order, none of them within another. */
exports.cut = function cut(source, syntax, partsOf) {
  const bytes = Buffer.from(`;${source}`);
  const tree = parseSync(bytes.toString(), { syntax, target: "es2022" });
  // Places are counted in bytes, from the end of what was parsed before.
  const first = tree.span.start;
  const kept = [];
  let from = 1;
  for (const { start, end } of partsOf(tree)) {
    kept.push(bytes.subarray(from, start - first));
    const behind = end - first;
    from = bytes[behind] === ",".charCodeAt(0) ? behind + 1 : behind;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]).toString();
};

/** For esbuild: sources of this name without something. */
exports.cutting = (name, filter, loader, without) => {
  const { readFile } = require("node:fs/promises");
  return {
    name,
    setup(build) {
      build.onLoad({ filter }, async ({ path: file }) => ({ contents: without(await readFile(file, "utf8")), loader }));
    },
  };
};
