/** What the environment of the browser's tests has loaded (environment.js), in place of the package (jest.config.js). */
module.exports = globalThis.playwright;
