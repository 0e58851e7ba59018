/**
 * jsdom for the pane's tests, with what they ask for most found in less time and otherwise as it is.
 *
 * After every change of a page it holds each element that is asked for against the 120 rules of its default style sheet; here these say
 * what shows an element or hides it, and nothing else, in one rule a way.
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

const { TestEnvironment } = require("jest-environment-jsdom");
const oneAfterTheOther = require("./oneAfterTheOther");
// Its parts need each other, and load in one order only.
require("jsdom");
const { isLabelable } = require("jsdom/lib/jsdom/living/helpers/form-controls");
const { domSymbolTree } = require("jsdom/lib/jsdom/living/helpers/internal-constants");
const NodeList = require("jsdom/lib/jsdom/living/generated/NodeList");
const { implForWrapper } = require("jsdom/lib/jsdom/living/generated/utils");

// Of colors, which no test asks for, it works out a dozen for every element, most of them through all that it stands in.
const {
  getDeclarationForElement,
  getResolvedValue,
  propertiesWithResolvedValueImplemented: resolved,
} = require("jsdom/lib/jsdom/living/helpers/style-rules");
for (const [property, { computedValue }] of Object.entries(resolved)) {
  if (computedValue === "computed-color") Reflect.deleteProperty(resolved, property);
}

/** The labels of a page in the state it is in: jsdom looks for them anew for every field. */
const labelsOf = new WeakMap();
function labelsIn(root) {
  const known = labelsOf.get(root);
  if (known?.version === root._version) return known.labels;
  const labels = [...domSymbolTree.treeIterator(root)].filter(({ localName }) => localName === "label");
  labelsOf.set(root, { version: root._version, labels });
  return labels;
}
for (const field of ["Button", "Input", "Meter", "Output", "Progress", "Select", "TextArea"]) {
  Object.defineProperty(prototypeOf(field), "labels", {
    get() {
      if (!isLabelable(this)) return null;
      const root = this.getRootNode({});
      const query = () => labelsIn(root).filter((label) => label.control === this);
      this._labels ??= NodeList.createImpl(root._globalObject, [], { element: root, query });
      return this._labels;
    },
  });
}

/** The field that a label names: a document knows its elements by their names, and jsdom looks through all of them. */
const { get: control } = Object.getOwnPropertyDescriptor(prototypeOf("Label"), "control");
Object.defineProperty(prototypeOf("Label"), "control", {
  get() {
    const [root, name] = [this.getRootNode({}), this.getAttributeNS(null, "for")];
    if (!name || root !== this._ownerDocument) return control.call(this);
    const named = root.getElementById(name);
    return named && isLabelable(named) ? named : null;
  },
});

function prototypeOf(element) {
  return require(`jsdom/lib/jsdom/living/nodes/HTML${element}Element-impl`).implementation.prototype;
}

/** What is asked of a style is what shows or hides an element; jsdom makes a copy of all of it, and works out what is inherited for each. */
function computedStyleOf(element) {
  const own = getDeclarationForElement(element);
  const inherited = (property) => ({ get: () => getResolvedValue(element, property) });
  return Object.create(own, {
    visibility: inherited("visibility"),
    pointerEvents: inherited("pointer-events"),
    getPropertyValue: {
      value: (property) =>
        property in resolved ? getResolvedValue(element, property) : own.getPropertyValue(property),
    },
  });
}

module.exports = class PaneWindow extends oneAfterTheOther(TestEnvironment) {
  constructor(...args) {
    super(...args);
    const { getComputedStyle } = this.global;
    /** Computed styles, under the store of rules that jsdom throws away at every change of the page. */
    const computed = new WeakMap();
    this.global.getComputedStyle = (element, pseudo) => {
      const inPage = implForWrapper(element);
      if (pseudo || !inPage?._attached) return getComputedStyle(element, pseudo);
      const known = computed.get(inPage._ownerDocument._styleCache)?.get(inPage);
      if (known) return known;
      const style = computedStyleOf(inPage);
      const { _styleCache: rules } = inPage._ownerDocument;
      if (!computed.has(rules)) computed.set(rules, new WeakMap());
      computed.get(rules).set(inPage, style);
      return style;
    };
    // React asks for the time at every step.
    Object.defineProperty(this.global, "performance", { value: performance, configurable: true });
  }
};
