import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { surveySheets } from "../../src/survey/sheet";
import { wq } from "./support";
import { openedWorkbook } from "../support/opened";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wq-survey-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const header = ["单位名称", "年份", "产品名称", "计算单位", "年实际产量", "新水量(万m³)"];
const tiles = (firm: string, water: number | string = 30) => [firm, 2014, "瓷砖", "万m²", 500, water];
const put = (name: string, bytes: Uint8Array | string) => {
  const file = path.join(folder, "in", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};
const workbook = (rows: (string | number | null)[][], password?: string) =>
  writeXlsx({
    sheets: [{ name: "调查表", rows }],
    ...(password !== undefined && { encryption: { password, spinCount: 1000 } }),
  });
const output = () => path.join(folder, "samples.xlsx");
const consolidate = (...words: string[]) =>
  wq(["survey", "consolidate", path.join(folder, "in"), "-o", output(), ...words]);

interface Report {
  readonly totals: {
    readonly rowsIn: number;
    readonly rowsKept: number;
    readonly rowsSetAside: number;
    readonly samples: number;
  };
  readonly files: readonly {
    readonly file: string;
    readonly outcome: string;
    readonly message: string | null;
    readonly samples: number;
  }[];
  readonly issues: readonly { readonly check: string; readonly file: string; readonly row: number }[];
  readonly layoutsToConfirm: readonly { readonly fingerprint: string }[];
}
const report = (text: string) => JSON.parse(text) as Report;

async function resultSheets() {
  const { workbook: result } = await openedWorkbook(readFileSync(output()));
  return surveySheets(result);
}

test("a folder of every kind of file: what can be read is put together, the rest is named", async () => {
  put("甲县/调查表.xlsx", await workbook([header, tiles("甲公司"), ["合计", null, null, null, 500, 30]]));
  put("乙县/调查表.xlsx", await workbook([header, tiles("乙公司", "约30")]));
  put(
    "丙县.csv",
    iconv.encode(
      [header.map((one) => one.replace("³", "3")), tiles("丙公司").map((cell) => (cell === "万m²" ? "万m2" : cell))]
        .map((row) => row.join(","))
        .join("\r\n"),
      "gbk",
    ),
  );
  put("丁县.csv", `\uFEFF${[header, tiles("=丁公司")].map((row) => row.join(",")).join("\n")}`);
  put("加密.xlsx", await workbook([header, tiles("戊公司")], "2015"));
  put("空.xlsx", "");
  put("截断.xlsx", (await workbook([header, tiles("己公司")])).subarray(0, 900));
  put("改名.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]));
  put("说明.txt", "请于6月底前报送。");
  put("~$调查表.xlsx", "lock");
  const { status, output: printed, remarks } = await consolidate("--json");
  expect(status).toBe(0);
  const { totals, files, issues } = report(printed);
  expect(Object.fromEntries(files.map(({ file, outcome }) => [file, outcome]))).toEqual({
    "甲县/调查表.xlsx": "read",
    "乙县/调查表.xlsx": "read",
    "丙县.csv": "read",
    "丁县.csv": "read",
    "加密.xlsx": "unreadable",
    "空.xlsx": "unreadable",
    "截断.xlsx": "unreadable",
    "改名.xlsx": "unreadable",
    "说明.txt": expect.stringMatching(/unreadable|noTable/) as string,
  });
  expect(files.find(({ file }) => file === "加密.xlsx")!.message).toContain("密码");
  expect(remarks).toContain("加密.xlsx");
  expect(totals.samples).toBe(4);
  expect(totals.rowsKept + totals.rowsSetAside).toBe(totals.rowsIn);
  expect(issues.map(({ check, file, row }) => [check, file, row])).toEqual([["notANumber", "乙县/调查表.xlsx", 2]]);
  const [samples] = await resultSheets();
  const firms = samples!.rows[0]!.indexOf("单位名称");
  expect(samples!.rows.slice(1).map((row) => row[firms])).toEqual(
    expect.arrayContaining(["甲公司", "乙公司", "丙公司", "=丁公司"]),
  );
  expect((await resultSheets()).map(({ name }) => name)).toEqual(["样本", "问题", "未采用的行", "文件"]);
});

test("an encrypted file is read with its password", async () => {
  put("加密.xlsx", await workbook([header, tiles("戊公司")], "2015"));
  expect(report((await consolidate("--json", "--password", "wrong", "--password", "2015")).output).totals.samples).toBe(
    1,
  );
});

test("a layout is asked about once, confirmed in its file, and used from then on", async () => {
  const unclear = ["单位名称", "年份", "产品名称", "计算单位", "产量", "取水量(m³)", "用水量(m³)"];
  put("a.xlsx", await workbook([unclear, [...tiles("甲公司", 300000), 320000]]));
  put("b.xlsx", await workbook([unclear, [...tiles("乙公司", 310000), 330000]]));
  const first = await consolidate("--json");
  expect(report(first.output)).toMatchObject({ totals: { samples: 0 }, layoutsToConfirm: [expect.anything()] });
  const layouts = path.join(folder, "samples.layouts.json");
  expect(first.remarks).toContain(layouts);
  interface Stored {
    layouts: Record<
      string,
      {
        confirmed: boolean;
        columns: { index: number; key: string; unit: string | null; year: null; score: number }[];
        seen: unknown;
      }
    >;
  }
  const stored = JSON.parse(readFileSync(layouts, "utf8")) as Stored;
  const [layout] = Object.values(stored.layouts);
  expect(layout).toMatchObject({
    confirmed: false,
    seen: { tables: 2, file: "a.xlsx", sample: [["甲公司", "2014", "瓷砖", "万m²", "500", "300000", "320000"]] },
  });
  // What a person does: the water is the volume taken, in m³.
  layout!.columns = [
    ...layout!.columns.filter(({ key }) => key !== "water"),
    { index: 5, key: "water", unit: "m³", year: null, score: 1 },
  ];
  layout!.confirmed = true;
  writeFileSync(layouts, JSON.stringify(stored));
  const second = report((await consolidate("--json")).output);
  expect(second.totals.samples).toBe(2);
  expect(second.layoutsToConfirm).toEqual([]);
});

describe("the previous result stays", () => {
  test("when the output cannot be written, and nothing that was read is lost", async () => {
    put("a.xlsx", await workbook([header, tiles("甲公司")]));
    mkdirSync(output());
    writeFileSync(path.join(output(), "kept"), "as it was");
    const { status, remarks } = await consolidate();
    expect(status).toBe(1);
    expect(remarks).toContain("samples.xlsx");
    expect(readFileSync(path.join(output(), "kept"), "utf8")).toBe("as it was");
    rmSync(output(), { recursive: true });
    expect((await consolidate()).remarks).toContain("1 个文件已读过");
  });

  test("when the work is interrupted, which goes on where it stopped", async () => {
    for (let at = 0; at < 150; at++) {
      const rows = Array.from({ length: 40 }, (_, row) => tiles(`公司${at}-${row}`, 30 + row));
      put(`${at}.xlsx`, await workbook([header, ...rows]));
    }
    writeFileSync(output(), "the previous result");
    const words = [
      path.join(PROJECT_ROOT, "bin/wq.mjs"),
      "survey",
      "consolidate",
      path.join(folder, "in"),
      "-o",
      output(),
      "--threads",
      "1",
    ];
    const remarks = await new Promise<string>((done) => {
      const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
      let text = "";
      child.stderr.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        // The first word on progress: it has begun to read.
        if (text.includes("1 / 150")) child.kill("SIGINT");
      });
      child.on("exit", () => done(text));
    });
    expect(remarks).toContain("已中断");
    expect(readFileSync(output(), "utf8")).toBe("the previous result");
    const again = await consolidate("--json");
    expect(again.remarks).toMatch(/\d+ 个文件已读过/);
    expect(report(again.output).totals.samples).toBe(150 * 40);
    expect(readdirSync(folder).filter((name) => name.includes("resume"))).toEqual([]);
  });
});

test.each([
  [["survey", "consolidate", "/no/such/folder"], "没有文件夹"],
  [["survey", "template", "enterprise", "--standard", "GB 0"], "GB 0"],
  [["survey", "template", "enterprise", "--region", "火星"], "火星"],
])("wq %s says what is wrong", async (words, text) => {
  const { status, remarks } = await wq(words);
  expect(status).toBe(1);
  expect(remarks).toContain(text);
});

test("an empty folder has nothing to put together", async () => {
  mkdirSync(path.join(folder, "in"));
  const { status, remarks } = await consolidate();
  expect(status).toBe(1);
  expect(remarks).toContain("没有文件");
});

test("a template is written, and says so", async () => {
  const file = path.join(folder, "表.xlsx");
  const { status, remarks } = await wq([
    "survey",
    "template",
    "enterprise",
    "-o",
    file,
    "--standard",
    "DB36/T 420—2017",
    "--years",
    "2012-2014",
  ]);
  expect({ status, remarks: remarks.trim() }).toEqual({ status: 0, remarks: `已写入 ${file}。` });
  expect(existsSync(file)).toBe(true);
  const { workbook: template } = await openedWorkbook(readFileSync(file));
  const [instructions, sheet] = template.sheets;
  expect(instructions!.name).toBe("填表说明");
  expect(sheet).toMatchObject({ name: "企业用水调查表", frozen: { rows: 3, columns: 4 } });
  expect(sheet!.cells.find(({ row, column }) => row === 3 && column === 12)!.formula).toMatch(
    /^=IF\(OR\(L4="",K4="",I4=""\),"",IF\(ISNA\(MATCH\(I4,/,
  );
  expect(sheet!.validations!.length).toBeGreaterThan(10);
  expect(sheet!.tables).toHaveLength(1);
});
