/** The window of the pane's tests, and Testing Library, which clears it after each. */
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { configure } from "@testing-library/react";
import * as react from "react";

// What jsdom lacks and reading files needs.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
// What jsdom lacks and Fluent UI asks for.
class NoResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
globalThis.ResizeObserver ??= NoResizeObserver;
window.matchMedia ??= (media) =>
  ({ matches: false, media, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;

// jsdom cannot tell the style of MathML.
const { getComputedStyle } = window;
const other = document.createElement("span");
window.getComputedStyle = (element, pseudo) =>
  getComputedStyle(element.namespaceURI?.endsWith("MathML") ? other : element, pseudo);
// It would hold every element against each of Fluent UI's thousands of rules, a third of the time of these tests. Those that hide are kept:
// what is hidden has no name.
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule) {
  return /display:none|visibility:hidden/.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
};
// React keeps a stack trace for every element that it makes, for its warnings: a tenth of the time of these tests. Of more than so many it does not.
const internals = "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE";
Object.defineProperty((react as unknown as Record<string, object>)[internals], "recentlyCreatedOwnerStacks", {
  get: () => 10_000,
  set: () => undefined,
});
// jsdom does not lay anything out, or draw.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView ??= () => undefined;
configure({
  // No test measures time; a busy machine is no reason to fail.
  asyncUtilTimeout: 60_000,
  // A failed query would print the whole page.
  getElementError: (message) => new Error(message?.slice(0, 200)),
});
