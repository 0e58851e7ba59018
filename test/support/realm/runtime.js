/**
 * Modules of the program and of packages are loaded once a worker and not once a file of tests: loading the catalogue, the engine
 * or the workbooks again and again took most of the time. They hold no state but caches. A file that mocks modules, or says
 * `@own-modules`, has modules of its own, and so has one with another environment than Node itself (environment.js).
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { compileFunction } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** The modules that files share, and what every file was compiled to. */
const shared = new Map();
const compiled = new Map();

class SharingRuntime extends Runtime {
  /** Of the file at work: what a shared module requires later, it requires of this one. */
  static current;

  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig);
    SharingRuntime.current = this;
    if (environment.global !== globalThis) return;
    this.executor.compile = (source, filename) => {
      // Jest's own modules, too, are made anew for each file of tests, but not compiled anew.
      if (compiled.get(filename)?.source !== source) {
        const run = compileFunction(source, this.executor.injectedModuleParameters, { filename });
        compiled.set(filename, { source, run });
      }
      return compiled.get(filename).run;
    };
    if (/jest\.mock\(|@own-modules/.test(readFileSync(testPath, "utf8"))) return;
    this.registries.moduleRegistry = new PartlyShared(config.rootDir);
    this.requireBuilder.requireDispatch = (from, name) => SharingRuntime.current.requireModuleOrMock(from, name);
  }
}

/** What does something when it is imported; loaded anew, like what stands under test/ and names tests and hooks. */
const entries = ["src/hosts/excel/functions.ts", "src/hosts/excel/commands.ts", "src/hosts/wps/addin.ts"];

class PartlyShared extends Map {
  constructor(root) {
    super();
    this.tests = path.join(root, "test") + path.sep;
    this.entries = new Set(entries.map((file) => path.join(root, file)));
  }

  isOwn(file) {
    return file.startsWith(this.tests) || this.entries.has(file);
  }

  has(file) {
    return this.isOwn(file) ? super.has(file) : shared.has(file);
  }
  get(file) {
    return this.isOwn(file) ? super.get(file) : shared.get(file);
  }
  set(file, module) {
    if (this.isOwn(file)) super.set(file, module);
    else shared.set(file, module);
    return this;
  }
  delete(file) {
    return this.isOwn(file) ? super.delete(file) : shared.delete(file);
  }
}

module.exports = { __esModule: true, default: SharingRuntime };
