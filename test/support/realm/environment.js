/**
 * Node itself as the environment of tests: every look at a global of Jest's own sandbox is a call through a proxy, and what is
 * loaded into one sandbox cannot serve the next file (runtime.js). What a file of tests leaves behind is taken back.
 */
const { ModernFakeTimers } = require("@jest/fake-timers");
const { ModuleMocker } = require("jest-mock");

module.exports = class NodeItself {
  global = globalThis;

  constructor({ projectConfig }) {
    this.takeBack = remembered();
    Object.assign(globalThis, projectConfig.globals);
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.fakeTimers = this.fakeTimersModern;
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.takeBack();
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** Asked for only whether it is there: modules are compiled where Node's are. */
  getVmContext() {
    return globalThis;
  }
};

/** Remembers the globals and what a test may change of the process; gives what puts all of it back. */
function remembered() {
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const { argv, exit, exitCode } = process;
  const variables = { ...process.env };
  const folder = process.cwd();
  const { prepareStackTrace } = Error;
  return () => {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!Object.hasOwn(globals, key)) Reflect.deleteProperty(globalThis, key);
    }
    for (const key of Reflect.ownKeys(globals)) {
      const was = globals[key];
      const is = Object.getOwnPropertyDescriptor(globalThis, key);
      const isSame = is && Object.is(is.value, was.value) && is.get === was.get;
      if (!isSame && (is?.configurable ?? true)) Object.defineProperty(globalThis, key, was);
    }
    Object.assign(process, { argv, exit, exitCode });
    for (const name of Object.keys(process.env)) {
      if (!(name in variables)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, variables);
    if (process.cwd() !== folder) process.chdir(folder);
    Error.prepareStackTrace = prepareStackTrace;
  };
}
