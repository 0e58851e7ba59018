/**
 * office.js reads where a message comes from out of a link, twice a message; jsdom looks up every letter of its host name in the
 * tables of international names. Of plain names, that is a third of the time of the tests. To be imported before jsdom.
 */
if (typeof jest !== "undefined") {
  jest.mock("tr46", () => {
    const actual = jest.requireActual<{ toASCII: (name: string, options: object) => string | null }>("tr46");
    const plain = /^(?!.*\bxn--)[a-z][a-z0-9.-]*$/;
    return {
      ...actual,
      toASCII: (name: string, options: object) => (plain.test(name) ? name : actual.toASCII(name, options)),
    };
  });
}
