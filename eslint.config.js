/** The lint rules; most of all, the directions in which rooms may import each other. */
const boundaries = require("eslint-plugin-boundaries");
const office = require("eslint-plugin-office-addins");
const hooks = require("eslint-plugin-react-hooks");
const typescript = require("typescript-eslint");

/** From the ground up: a room may import itself and the rooms on lines before its own. */
const layers = [
  ["language", "data"],
  ["workbook"],
  ["documents"],
  ["units"],
  ["statistics"],
  ["balance"],
  ["standards"],
  ["evaluation"],
  ["survey", "audit"],
  ["revision"],
  ["functions"],
  ["conversion"],
  ["catalogue"],
  ["port", "xlsx"],
  ["documentFiles"],
  ["workflows"],
  ["univer"],
  ["excel", "wps", "embedded", "headless", "calc"],
  ["workbench", "cli"],
];
/** Speaks to the core and to the host port, whoever the host is. */
const pane = {
  from: "taskpane",
  to: layers
    .slice(
      0,
      layers.findIndex((rooms) => rooms.includes("univer")),
    )
    .flat(),
};
/** Definitions come as the build has them, without their help: everybody but their catalogue takes them from there. */
const definitions = {
  from: "definitions",
  to: ["definitions", ...layers.slice(0, layers.findIndex((rooms) => rooms.includes("functions")) + 1).flat()],
};
/** Puts the pane and a host together. */
const entries = ["paneEntry", "workbench"];

/** A room is a folder of src, unless said otherwise here. */
const elsewhere = {
  data: "generated/!(catalogue|calculations|natives)*",
  catalogue: "generated/{catalogue,calculations,natives}.ts",
  functions: "src/functions/*.ts",
  definitions: "src/functions/*/*.ts",
  documents: "src/documents/!(open)**",
  documentFiles: "src/documents/open/**",
  port: "src/hosts/*.ts",
  univer: "src/hosts/univer/**",
  excel: "src/hosts/excel/**",
  embedded: "src/hosts/embedded/**",
  headless: "src/hosts/headless/**",
  wps: "src/hosts/wps/**",
  calc: "src/hosts/calc/**",
  taskpane: "src/taskpane/!(index.tsx)**",
  paneEntry: "src/taskpane/index.tsx",
};
const filesOf = (room) => elsewhere[room] ?? `src/${room}/**`;

const directions = [
  ...layers.flatMap((siblings, level) =>
    siblings.map((room) => ({ from: room, to: [room, ...layers.slice(0, level).flat()] })),
  ),
  definitions,
  { from: "taskpane", to: ["taskpane", ...pane.to] },
  ...entries.map((from) => ({ from, to: ["taskpane", from, ...layers.flat()] })),
];

const core = layers.slice(0, layers.findIndex((rooms) => rooms.includes("conversion")) + 1).flat();

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const pageGlobals = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "setTimeout",
  "setInterval",
  "process",
];
/** Text never becomes markup. */
const noMarkup = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text never becomes markup." },
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
    message: "Text never becomes markup.",
  },
];
/** A promise is as good as true to Playwright. */
const awaitedInPage = {
  selector: "CallExpression[callee.property.name='waitForFunction'] > ArrowFunctionExpression[async=true]",
  message: "It would not be waited for: use until with page.evaluate.",
};
/** Functions that every page and Node have, and that a forgotten import falls back to. */
const leftovers = ["escape", "unescape"].map((name) => ({ name, message: "Import what is meant." }));
const forbidGlobals = (names, message) => ["error", ...leftovers, ...names.map((name) => ({ name, message }))];
const forbidImports = (group, message) => ["error", { patterns: [{ group, message }] }];
const onlyOffice = "Only src/hosts/excel speaks to Excel; use the host port.";
const onlyUniver = "Only the embedded and headless hosts name Univer; use the host port.";

module.exports = typescript.config(
  { ignores: ["dist/**", "package/**", "generated/**", "coverage/**", ".cache/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  typescript.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      // Indexed access is checked by the compiler; `!` is how code says that an index is known to be good.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      eqeqeq: "error",
      "no-restricted-globals": forbidGlobals([]),
    },
  },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/files": directions.map(({ from }) => ({ category: from, pattern: filesOf(from) })),
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] } },
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: directions.map(({ from, to }) => ({
            from: { file: { categories: from } },
            allow: { to: { file: { categories: { anyOf: to } } } },
          })),
        },
      ],
      "no-console": "error",
      "no-restricted-globals": forbidGlobals(officeGlobals, onlyOffice),
      // Their types too.
      "no-restricted-syntax": [
        "error",
        ...noMarkup,
        { selector: `TSQualifiedName > Identifier.left[name=/^(${officeGlobals.join("|")})$/]`, message: onlyOffice },
      ],
      "no-restricted-imports": forbidImports(["@univerjs/*"], onlyUniver),
    },
  },
  {
    files: core.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-globals": forbidGlobals(
        [...officeGlobals, ...pageGlobals],
        "The core is pure: what it needs is handed to it.",
      ),
      "no-restricted-imports": forbidImports(
        ["node:*", "@univerjs/*", "react", "react-dom", "@fluentui/*"],
        "The core is pure: no files, no page, no workbook.",
      ),
    },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      ...Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"])),
      "no-restricted-globals": forbidGlobals([]),
      "no-restricted-syntax": ["error", ...noMarkup],
    },
  },
  {
    files: ["src/hosts/{univer,embedded,headless}/**/*.{ts,tsx}"],
    rules: { "no-restricted-imports": "off" },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["test/**"],
    ignores: ["test/support/property.ts"],
    rules: {
      "no-restricted-imports": forbidImports(["fast-check"], "Take it from test/support/property, which seeds it."),
      "no-restricted-syntax": ["error", awaitedInPage],
    },
  },
  { files: ["**/*.tsx"], ...hooks.configs.flat["recommended-latest"] },
);
