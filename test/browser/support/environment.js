/**
 * Node for the browser's tests, with Playwright from outside of it: in the sandbox of a file it would be loaded again for each file, which
 * takes a second or two, and every look at a global, of which it takes many, would be a call. `failures` counts what has failed so far.
 */
const http = require("node:http");
const { TestEnvironment } = require("jest-environment-node");

takeAsItIs();

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.global.playwright = require("playwright-core");
    this.global.failures = 0;
  }

  async setup() {
    await super.setup();
    mapOursOnly();
  }

  handleTestEvent({ name }) {
    if (name === "test_fn_failure" || name === "hook_failure") this.global.failures++;
  }
};

/** What the browser says is not compressed on its way to this machine: Playwright would ask for that. */
function takeAsItIs() {
  const { request } = http;
  http.request = (options, ...others) => {
    if (options?.headers) delete options.headers["Sec-WebSocket-Extensions"];
    return request(options, ...others);
  };
}

/** At every step Playwright asks for a stack of up to fifty places, most of them its own, and Jest would look for the source of each. */
function mapOursOnly() {
  const mapped = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, places) => {
    const head = mapped(error, []);
    const lines = places.map((place) =>
      foreign.test(place.getFileName() ?? "") ? `\n    at ${place}` : mapped(error, [place]).slice(head.length),
    );
    return head + lines.join("");
  };
}

const foreign = /^$|^node:|[\\/]node_modules[\\/]/;
