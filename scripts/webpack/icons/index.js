/**
 * An icon is taken from Fluent's package by its name, by our pages as by Fluent's components. The package writes its 18,000 icons into a few
 * files, 18 MB for webpack to read: each icon is made a module of its own here, the line of such a file that defines it.
 */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

const library = path.join(__dirname, "../../../node_modules/@fluentui/react-icons/lib");

const imported = /import \{([^}]*)\} from ['"]@fluentui\/react-icons['"];?/g;
const defined = /^export const (\w+) = /;
const listed = /^export .* from ["'].*chunk-\d+/;

/** The names that a source imports from the package, as it writes them (`A`, `A as B`). */
const namesOf = (list) => list.split(",").flatMap((name) => name.trim() || []);

/** Every icon, or other part of the package, that sources import from it. */
const iconsOf = (source) =>
  [...new Set([...source.matchAll(imported)].flatMap(([, list]) => namesOf(list)).map(importedName))].sort();

const importedName = (name) => name.split(" ")[0];

const withOwnIcons = (source) =>
  source.replace(imported, (_, list) =>
    namesOf(list)
      .map((name) => `import { ${name} } from ${JSON.stringify(moduleOf(importedName(name)))};`)
      .join(" "),
  );

/** What is no icon (the direction of writing, two icons in one) is asked of the package's index without its icons. */
const moduleOf = (name) => `${fileOf().get(name) ?? path.join(library, "index.js")}?${name}`;

let files;
const fileOf = () => (files ??= new Map(["icons", "sizedIcons"].flatMap(iconsBelow)));

const iconsBelow = (folder) =>
  readdirSync(path.join(library, folder))
    .filter((file) => file.endsWith(".js"))
    .map((file) => path.join(library, folder, file))
    .flatMap((file) => linesOf(file).flatMap((line) => (defined.test(line) ? [[defined.exec(line)[1], file]] : [])));

const linesOf = (file) => readFileSync(file, "utf8").split("\n");

/** The source of a file of the package without the icons other than `name`. */
const only = (name, source) =>
  source
    .split("\n")
    .filter((line) => !listed.test(line) && (defined.exec(line)?.[1] ?? name) === name)
    .join("\n");

module.exports = {
  iconsOf,
  only,
  withOwnIcons,
  rules: [
    // Behind what takes the types out of our sources.
    {
      test: [/[\\/]@fluentui[\\/]react-(?!icons)[^\\/]+[\\/]lib[\\/].*\.js$/, /\.tsx?$/],
      enforce: "post",
      loader: path.join(__dirname, "loader.js"),
    },
    {
      resource: /[\\/]@fluentui[\\/]react-icons[\\/]lib[\\/]/,
      resourceQuery: /^\?\w+$/,
      loader: path.join(__dirname, "only.js"),
    },
  ],
};
