/** Text tables with a byte order mark, a stray byte, a last character cut off, and cells kept as text by ="…". */
import iconv from "iconv-lite";
import { readCsv } from "../../src/xlsx/read/text";

const values = async (bytes: Uint8Array) => (await readCsv(bytes, "a.csv")).sheets[0]!.cells.map(({ value }) => value);
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
const stray = Uint8Array.of(0xb5);

test("the mark decides, and a stray byte becomes U+FFFD", async () => {
  expect(await values(joined(mark, utf8("单位名称,甲厂\n"), stray))).toEqual(["单位名称", "甲厂", "\ufffd"]);
});

test("without a mark a stray byte or a character cut off makes no other language of the rest", async () => {
  const text = "单位名称,年份,产品名称\n甲厂,2014,大米\n乙厂,2014,面粉";
  expect((await values(joined(utf8(text), stray))).slice(0, 3)).toEqual(["单位名称", "年份", "产品名称"]);
  expect((await values(utf8(text).slice(0, -1))).slice(0, 3)).toEqual(["单位名称", "年份", "产品名称"]);
  expect(await values(iconv.encode(text, "gbk"))).toEqual([...text.split(/[,\n]/)].map((word) => Number(word) || word));
});

test("the mark of UTF-8 before what is GBK throughout decides nothing", async () => {
  const text = "单位名称,年份\n甲厂,2014";
  expect(await values(joined(mark, iconv.encode(text, "gbk")))).toEqual(["单位名称", "年份", "甲厂", 2014]);
});

test('="2014" is the text that it holds', async () => {
  expect(await values(utf8('"=""丙厂""","=""2014""","=""a""""b""",=1+1,"=""061"""'))).toEqual([
    "丙厂",
    "2014",
    'a"b',
    "=1+1",
    "061",
  ]);
});
