/**
 * The embedded workbook without what no sheet needs, which bundlers cannot tell. How words are divided at the end of a line, in seventy
 * languages (6 MB), is for documents that ask for hyphenation: a cell cannot, yet each page took English apart at its start, fetched
 * British English, and guessed the language of every text it laid out. Nothing asks for glyphs by OpenType either. The facade is for
 * programs that drive the workbook by its own interface; ours go by the port. And a thousand modules hold Unicode's tables, of which each
 * page put together three regular expressions: they are put together here. Whether a text reads like a date or a number is asked of every
 * cell that is drawn, a third of the drawing, and only then whether such cells are marked at all: ours are not. And changes that are taken together were waited for every 16 ms, by three clocks that never
 * rest: the pages' own begin when a change has come.
 */
const path = require("node:path");

const hyphenation = [
  // A line of the table of languages.
  /^\s*\["[\w-]+"\]: \(\) => import\("\.\/[\w-]+\.js"\),?$/gm,
  'this._patterns.set("en-us", parsePattern(EnUs));',
  'this._loadExceptionsToCache("en-us", EnUs);',
  'this.loadPattern("en-gb");',
];
const language = ["languageDetector.detect(content)", "LANG_MAP_TO_HYPHEN_LANG[franc(text)]"];
const openType = ["if (useOpenType)", "if (fontLibrary.isReady && useOpenType)"];

/** Both parts of the condition under which a text is marked. */
const readsLikeNumber =
  '(isRealNum(cellRaw.v) || typeof cellRaw.v === "string" && getNumfmtParseValueFilter(cellRaw.v))';

const withoutMarks = (source) => replaced(source, readsLikeNumber, "false", "sheets-ui");

/** RxJS's operator, ours in its place. */
const quietly = () => `export { bufferTime } from ${JSON.stringify(path.join(__dirname, "bufferTime.ts"))};`;

function forSheets(source) {
  const unguessed = language.reduce((text, guess) => replaced(text, guess, '"unknown"'), source);
  const drawn = openType.reduce((text, asked) => replaced(text, asked, "if (false)"), unguessed);
  return hyphenation.reduce((text, part) => replaced(text, part, ""), drawn);
}

function replaced(source, part, by, name = "engine-render") {
  const without = source.replaceAll(part, by);
  if (without === source) throw new Error(`@univerjs/${name} has no ${part} any more: see scripts/webpack/rendering`);
  return without;
}

/** The module's functions, each giving the expression that it gives now. */
const readyMade = (functions) =>
  Object.entries(functions)
    .map(([name, characters]) => `export const ${name} = () => ({ toRegExp: () => ${characters().toRegExp()} });`)
    .join("\n");

module.exports = {
  readyMade,
  forSheets,
  withoutMarks,
  quietly,
  rules: [
    {
      test: /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
      loader: path.join(__dirname, "forSheets.js"),
    },
    {
      test: /[\\/]@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/,
      loader: path.join(__dirname, "withoutMarks.js"),
    },
    {
      test: /[\\/]@univerjs[\\/][^\\/]+[\\/]lib[\\/](es[\\/])?facade\.js$/,
      loader: path.join(__dirname, "nothing.js"),
    },
    {
      test: /[\\/]rxjs[\\/]dist[\\/]esm5?[\\/]internal[\\/]operators[\\/]bufferTime\.js$/,
      loader: path.join(__dirname, "quietly.js"),
    },
    { test: /[\\/]cjk-regex[\\/]lib[\\/]index\.js$/, loader: path.join(__dirname, "characters.js") },
  ],
};
