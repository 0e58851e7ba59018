/** What tests open ends with them. Jest sets this up before a file is loaded: a hook of its own kind holds for the first file that imports it. */
const endings: (() => void)[] = [];

export const atEnd = (end: () => void) => void endings.push(end);

afterEach(() => endings.splice(0).forEach((end) => end()));
