/**
 * Fluent's components take their icons from one module that names all 18,000, 18 MB for webpack to read; each also stands in a module of
 * its own, where this finds it.
 */
const path = require("node:path");

const components = /[\\/]@fluentui[\\/]react-(?!icons)[^\\/]+[\\/]lib[\\/].*\.js$/;
const all = /import \{([^}]*)\} from ['"]@fluentui\/react-icons['"];?/g;

const withOwnIcons = (source) =>
  source.replace(all, (_, names) =>
    names
      .split(",")
      .flatMap((name) => name.trim() || [])
      .map((name) => `import { ${name} } from "@fluentui/react-icons/${moduleOf(name.split(" ")[0])}";`)
      .join(" "),
  );

/** CheckmarkCircle12Filled: svg/checkmark-circle. */
function moduleOf(name) {
  const icon = /^(\p{Lu}.*?)\d*(?:Regular|Filled|Light|Color)$/u.exec(name);
  return icon ? `svg/${icon[1].replace(/(?<!^)(?=\p{Lu})/gu, "-").toLowerCase()}` : "utils";
}

module.exports = {
  withOwnIcons,
  rule: { test: components, loader: path.join(__dirname, "loader.js") },
};
