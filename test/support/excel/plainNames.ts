/**
 * office.js reads where a message comes from out of a link, twice a message; jsdom looks up every letter of its host name in the
 * tables of international names. Of plain names, that is a third of the time of the tests.
 */
interface Names {
  toASCII: (name: string, options: object) => string | null;
}

const isQuick = Symbol.for("plain names are not looked up");

if (typeof jest !== "undefined") {
  const names = jest.requireActual<Names>("tr46");
  const plain = /^(?!.*\bxn--)[a-z][a-z0-9.-]*$/;
  // Files of tests share the module.
  if (!(isQuick in names)) {
    const { toASCII } = names;
    const quick: Names = { toASCII: (name, options) => (plain.test(name) ? name : toASCII(name, options)) };
    Object.assign(names, quick, { [isQuick]: true });
  }
}
