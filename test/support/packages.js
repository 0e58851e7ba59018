/**
 * Packages of hundreds of files, each bundled into one: loading them file by file, again for every file of tests, took most of the
 * time of the tests. They are made again when the lock file or the choice of icons changes.
 */
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { iconsOf } = require("../../scripts/webpack/icons");

const root = path.resolve(__dirname, "../..");
const folder = path.join(root, "node_modules", ".cache", "test-packages");

const icons = "@fluentui/react-icons";

/** What shares modules lies in one bundle; of what is outside there must be no second copy. */
const bundles = [
  {
    name: "univer",
    packages: under("@univerjs", "core docs engine-formula sheets sheets-formula sheets-note"),
    finish: withFieldsByName,
  },
  { name: "charts", packages: under("echarts", "core charts components features renderers") },
  { name: "characters", packages: ["cjk-regex"] },
  { name: "workbooks", packages: ["hucre"] },
  { name: "normal", packages: under("@stdlib", "stats-base-dists-normal-cdf stats-base-dists-normal-quantile") },
  { name: "fluent", packages: ["@fluentui/react-components", icons], outside: ["react", "react-dom"] },
];

/** Tools that take and give no more than texts and windows: loaded once a worker, outside of the sandbox (nodeEnvironment.js). */
const tools = ["custom-functions-metadata", "eslint", "jsdom", "typescript-eslint"];

function under(scope, names) {
  return names.split(" ").map((name) => `${scope}/${name}`);
}

/** Jest's globalSetup: makes the bundles, unless they are there. */
module.exports = async () => {
  const shown = iconsOf(sourcesOfPages());
  const madeFrom = [
    ...[__filename, path.join(root, "package-lock.json")].map((file) => readFileSync(file, "utf8")),
    ...shown,
  ].join("\n");
  const stamp = path.join(folder, "stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === madeFrom) return;
  await Promise.all(bundles.map((bundle) => make(bundle, shown)));
  for (const tool of tools) writeFileSync(placeOf(tool), `module.exports = outside(${JSON.stringify(tool)});\n`);
  writeFileSync(stamp, madeFrom);
};

function sourcesOfPages() {
  const source = path.join(root, "src");
  return readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith(".tsx") || file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(source, file), "utf8"))
    .join("\n");
}

const all = [...bundles.flatMap(({ packages }) => packages), ...tools];
const placeOf = (one) => path.join(folder, `${one}.js`);

/** For jest's moduleNameMapper. */
module.exports.mapper = { [`^(${all.join("|")})$`]: placeOf("$1") };

async function make({ name, packages, outside = [], finish = (text) => text }, shown) {
  const { build } = require("esbuild");
  const named = packages.map((one) => JSON.stringify(one));
  // Of 18,000 icons, those that the pages show.
  const exported = (one) =>
    one === JSON.stringify(icons)
      ? `import { ${shown.join(", ")} } from ${one};\nconst icons = { ${shown.join(", ")} };\nexport { icons as ${one} };`
      : `export * as ${one} from ${one};`;
  const { outputFiles } = await build({
    stdin: { contents: named.map(exported).join("\n"), resolveDir: root },
    outfile: path.join(folder, `${name}.js`),
    bundle: true,
    format: "cjs",
    platform: "node",
    mainFields: ["module", "main"],
    target: "node20",
    minifyWhitespace: true,
    // Asked a thousand times in these packages, each time of the sandbox.
    define: { "process.env.NODE_ENV": '"test"' },
    external: outside,
    alias: { "lodash-es": "lodash" },
    plugins: [withoutParts],
    write: false,
    logLevel: "error",
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.js`), finish(outputFiles[0].text));
  for (const [index, one] of packages.entries()) {
    const file = placeOf(one);
    mkdirSync(path.dirname(file), { recursive: true });
    const bundle = `${path.posix.relative(path.posix.dirname(one), ".") || "."}/${name}.js`;
    const namespace = `module.exports = require("${bundle}")[${named[index]}];`;
    writeFileSync(file, `${namespace}\nObject.defineProperty(module.exports, "__esModule", { value: true });\n`);
  }
}

/** What is loaded when it is wanted, such as the hyphenation of thirty languages, is not wanted here. */
const withoutParts = {
  name: "without-parts",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path: part }) =>
      kind === "dynamic-import" ? { path: part, external: true } : undefined,
    ),
};

/**
 * Univer's compiler made a call of each field that a class begins with (`_defineProperty(this, "name", value)`), by far the most frequent one
 * where a workbook is made. Here the field is set, unless one of that name is got or set by a method.
 */
function withFieldsByName(text) {
  const methods = new Set([...text.matchAll(/[;{}](?:static )?[gs]et (\w+)\(/g)].map(([, name]) => name));
  return text.replace(/(?<=[;{}])_defineProperty\d*\(this,"(\w+)",/g, (call, name) =>
    methods.has(name) ? call : `(this.${name}=`,
  );
}
