/** Three projects: the core and hosts in Node, the pane in jsdom, and what a person touches in a real browser. */
const packages = require("./test/support/packages");

const shared = {
  rootDir: __dirname,
  // Jest keeps what it has transformed under this name: each project would transform the same files anew.
  id: __dirname,
  globals: { PROJECT_ROOT: __dirname },
  // Each look at a global of the sandbox is a call into it (five times as long where pixels are drawn): these are handed to modules as variables.
  sandboxInjectedGlobals: [
    "Array",
    "Boolean",
    "Date",
    "Error",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "ArrayBuffer",
    "DataView",
    "Float64Array",
    "Int32Array",
    "Uint8Array",
    "Uint16Array",
    "Uint32Array",
    "WeakMap",
    "WeakSet",
    "Float32Array",
    "Proxy",
    "RangeError",
    "TypeError",
    "Buffer",
    "Intl",
  ],
  transform: {
    "\\.[cm]?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Packages that exist as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(echarts|zrender|hucre|cjk-regex|collapse-white-space|franc-min|get-package-type|kdbush|lodash-es|n-gram|entities|nanoid|node-releases|parse5|quickselect|rbush|regexp-util|trigram-utils|unicode-regex)/)",
  ],
  moduleNameMapper: {
    "^lodash-es$": "lodash",
    "\\.css$": "<rootDir>/test/support/empty.js",
  },
};

/** In Node, packages of many files are bundled; what runs in a real browser is built by itself. */
const inNode = {
  ...shared,
  moduleNameMapper: { ...packages.mapper, ...shared.moduleNameMapper },
  globalSetup: require.resolve("./test/support/packages"),
  setupFilesAfterEnv: ["<rootDir>/test/support/expect.ts", "<rootDir>/test/support/endings.ts"],
};

module.exports = {
  // No test measures time; a busy machine is no reason to fail.
  testTimeout: 300_000,
  // Every core: the default leaves one idle, which of two is half.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/support/sequencer.js",
  projects: [
    {
      ...inNode,
      displayName: "core",
      testEnvironment: "<rootDir>/test/support/nodeEnvironment.js",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/taskpane/"],
    },
    {
      ...inNode,
      displayName: "pane",
      testEnvironment: "<rootDir>/test/support/paneWindow.js",
      sandboxInjectedGlobals: [...shared.sandboxInjectedGlobals, "document", "window"],
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
      setupFilesAfterEnv: [...inNode.setupFilesAfterEnv, "<rootDir>/test/support/window.ts"],
    },
    {
      ...shared,
      // For the simulated Excel and WPS, whose workbooks are in Node.
      moduleNameMapper: {
        ...inNode.moduleNameMapper,
        "^playwright-core$": "<rootDir>/test/browser/support/playwright.js",
      },
      displayName: "browser",
      testEnvironment: "<rootDir>/test/browser/support/environment.js",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/support/setup.ts",
      globalTeardown: "<rootDir>/test/browser/support/teardown.ts",
    },
  ],
};
