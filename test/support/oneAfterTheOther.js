/**
 * Jest follows each test through all that it awaits, to know whose an error is that nobody catches; for that Node runs code of its own at
 * every promise, a twelfth of the time of tests that await much. The tests of a file run one after the other: it is the one whose turn it is.
 */
const hooks = require("node:async_hooks");

/** As much of AsyncLocalStorage as Jest asks for. */
class Turns {
  run(store, during) {
    const before = this.store;
    this.store = store;
    return during().finally(() => (this.store = before));
  }

  getStore() {
    return this.store;
  }
}

module.exports = (Environment) =>
  class extends Environment {
    async setup() {
      await super.setup();
      // Jest takes it next, and tells when it has.
      this.storage = hooks.AsyncLocalStorage;
      hooks.AsyncLocalStorage = Turns;
    }

    handleTestEvent({ name }) {
      if (name === "setup") hooks.AsyncLocalStorage = this.storage;
    }
  };
