/** Texts written as bytes, against Node's own encoder. */
import { ByteText, EncodedTexts } from "../../src/xlsx/patch/byteText";

const texts = [
  "",
  "a",
  "水量",
  "<v>1.5</v>",
  "é",
  "t/万m³",
  "𠮷野",
  "lone \ud842 half",
  "x".repeat(100_000),
  "水".repeat(70_000),
];

test("texts of every kind behind each other, more than there is room for at first", () => {
  const bytes = new ByteText();
  for (const text of texts) bytes.add(text);
  expect(Buffer.from(bytes.take()).equals(Buffer.from(texts.join(""), "utf8"))).toBe(true);
  bytes.add("again");
  expect(Buffer.from(bytes.take()).toString("utf8")).toBe("again");
  expect(bytes.take().length).toBe(0);
});

test("texts that come back are made once, and again beyond so many", () => {
  const made: string[] = [];
  const encoded = new EncodedTexts((text) => {
    made.push(text);
    return `[${text}]`;
  }, 2);
  const bytes = new ByteText();
  for (const text of ["水", "b", "水", "b", "c", "水", "c"]) encoded.write(text, bytes);
  expect(Buffer.from(bytes.take()).toString("utf8")).toBe("[水][b][水][b][c][水][c]");
  expect(made).toEqual(["水", "b", "c", "水"]);
});
