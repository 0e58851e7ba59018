/**
 * MiniSearch without what nobody here calls, a third of it: indices that are saved and loaded, documents that are taken out again,
 * suggestions. Bundlers cannot tell, since these are methods; 2 kB compressed that Excel would wait for.
 */
const path = require("node:path");
const { cut, cutting } = require("../cut");

const source = /[\\/]minisearch[\\/]dist[\\/]es[\\/]index\.js$/;

const unused = [
  ...["loadJSON", "loadJSONAsync", "loadJS", "loadJSAsync", "instantiateMiniSearch", "toJSON", "getStoredFields"],
  ...["remove", "removeAll", "discard", "discardAll", "replace", "removeTerm", "removeFieldLength"],
  ...["vacuum", "conditionalVacuum", "performVacuuming", "maybeAutoVacuum", "vacuumConditionsMet", "isVacuuming"],
  ...["warnDocumentChanged", "addAllAsync", "autoSuggest"],
];

function* unusedIn(node) {
  if (node?.type === "ClassMethod" && unused.includes(node.key.value)) yield node.span;
  else if (node && typeof node === "object") for (const child of Object.values(node)) yield* unusedIn(child);
}

const withoutUnused = (text) => cut(text, "ecmascript", unusedIn);

module.exports = {
  unused,
  withoutUnused,
  /** For webpack, which loads this file from where it stands; a bundle of it has no folder. */
  get rule() {
    return { test: source, loader: path.join(__dirname, "loader.js") };
  },
  /** For esbuild. */
  plugin: cutting("minisearch", source, "js", withoutUnused),
};
