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

test("Big5 is told from GBK by its bytes", async () => {
  const text =
    "企業名稱,年份,產品名稱,產量(噸),取水量(萬m3)\n永豐紙廠,2015,衛生紙,12000,18\n正隆紙廠,2015,工業用紙,50000,40";
  const cells = text.split(/[,\n]/).map((word) => Number(word) || word);
  expect(await values(iconv.encode(text, "big5"))).toEqual(cells);
  const simple = "企业名称,年份,产品名称,产量(吨),取水量(万m3)\n永丰纸厂,2015,卫生纸,12000,18";
  expect(await values(iconv.encode(simple, "gbk"))).toEqual(simple.split(/[,\n]/).map((word) => Number(word) || word));
});

test("Chinese commas part cells where nothing else does", async () => {
  expect(await values(utf8("单位名称，年份，产量\n甲厂，2015，1200"))).toEqual([
    "单位名称",
    "年份",
    "产量",
    "甲厂",
    2015,
    1200,
  ]);
  expect(await values(utf8("备注，其他，说明,甲\n无，有，是,乙"))).toEqual([
    "备注，其他，说明",
    "甲",
    "无，有，是",
    "乙",
  ]);
});
