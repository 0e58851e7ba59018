/**
 * Definitions of functions in parts. Excel waits for the script that calculates, and no calculation reads what a function says of itself
 * or how plain formulas do the same: the bundlers take that out of the sources. The pages that show it have it from generated/help.ts,
 * made from the same definitions, and from generated/natives.ts, for which the bundlers leave nothing but the equivalents.
 *
 * `Calculation` and `Help` in src/functions/definition.ts are the types of the parts.
 */
const path = require("node:path");
const { cut, cutting } = require("../cut");

/** The sources that define functions, with what several of them share. */
const sources = /[\\/]src[\\/]functions[\\/](?:[^\\/]+[\\/][^\\/]+|samples)\.ts$/;
const natives = /[\\/]generated[\\/]natives\.ts$/;

/** Of a definition; a description, of its result and every parameter too. */
const help = ["group", "summary", "source", "method", "examples", "native"];
/** Which properties a part leaves out, by their name, the object they stand in, and whether that is a definition. */
const parts = {
  calculation: (name, object, isDefinition) =>
    name === "description" ||
    (isDefinition && help.includes(name)) ||
    // A row is filled to its last column where it has no result; how many columns a table has shows in it.
    (name === "columns" &&
      object.properties.some(({ key, value }) => key?.value === "shape" && value.value === "table")),
  native: (name, _object, isDefinition) => isDefinition && name !== "id" && name !== "native",
};

/** The source without the properties that are not of this part. What only they named is no longer used, and the bundlers leave it out. */
function partOf(source, part) {
  return cut(source, "typescript", (tree) => propertiesIn(tree, parts[part]));
}

/** The properties to leave out, in their order and none of them within another. */
function* propertiesIn(node, isOut, isDefinition = false) {
  if (node?.type === "ObjectExpression") {
    for (const property of node.properties) {
      if (property.type === "KeyValueProperty" && isOut(property.key.value, node, isDefinition)) {
        yield { start: property.key.span.start, end: property.value.span.end };
      } else yield* propertiesIn(property, isOut);
    }
  } else if (node?.type === "CallExpression") {
    for (const { expression } of node.arguments) {
      yield* propertiesIn(expression, isOut, node.callee.value === "define");
    }
  } else if (node && typeof node === "object") {
    for (const child of Object.values(node)) yield* propertiesIn(child, isOut);
  }
}

const rule = (part, issuer) => ({
  test: sources,
  issuer,
  enforce: "pre",
  loader: path.join(__dirname, "loader.js"),
  options: { part },
});

module.exports = {
  partOf,
  /** For webpack, which loads this file from where it stands; a bundle of it has no folder. */
  get rules() {
    return [rule("calculation", { not: natives }), rule("native", natives)];
  },
  /** For esbuild: what calculates. */
  plugin: cutting("calculation", sources, "ts", (source) => partOf(source, "calculation")),
};
