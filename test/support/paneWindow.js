/**
 * jsdom for the pane's tests. After every change of a page it holds each element that is asked for against the 120 rules of its default style
 * sheet; here these say what shows an element or hides it, and nothing else, in one rule a way.
 */
const sheet = require.resolve("jsdom/lib/jsdom/browser/default-stylesheet");
const rules = [...require(sheet).matchAll(/([^{}]+)\{[^{}]*\bdisplay:\s*([a-z-]+)[^{}]*\}/g)];
const ways = new Map();
for (const [, selector, display] of rules) {
  ways.set(display, [...(ways.get(display) ?? []), selector.replace(/\/\*[^]*?\*\/|@namespace[^;]*;/g, "").trim()]);
}
// Elements have one way each, but for those that are hidden: the last rule counts.
const hidden = ways.get("none");
ways.delete("none");
ways.set("none", hidden);
require.cache[sheet].exports = [...ways].map(([display, all]) => `${all.join(",")} { display: ${display} }`).join("\n");

module.exports = require("jest-environment-jsdom");
