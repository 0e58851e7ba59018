import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { analyseForReport } from "../../../src/revision/analyses/report";
import { exampleProject } from "../../../src/revision/example";
import { outcomesOf } from "../../../src/revision/outcome";
import { annexDocument, annexWorkbook } from "../../../src/revision/report/annex";
import type { Block, TableBlock } from "../../../src/revision/report/blocks";
import { reportBlocks } from "../../../src/revision/report/chapters";
import { revisionReport } from "../../../src/revision/report";
import { tierOrder } from "../../../src/revision/tiers";
import { projectOf } from "../support";

const project = exampleProject();
const blocks = reportBlocks(project, analyseForReport(project));

const tableCalled = (id: string, among: readonly Block[] = blocks) =>
  among.find((block): block is TableBlock => block.kind === "table" && block.id === id)!;

let report: ReturnType<typeof revisionReport> | undefined;
const reportBytes = async () => (await (report ??= revisionReport(project))).bytes;

async function parts(document: Promise<Uint8Array>): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await document);
  return new Map(
    Object.entries(files).flatMap(([name, bytes]) => (/\.(xml|rels)$/.test(name) ? [[name, strFromU8(bytes)]] : [])),
  );
}

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.write(xml).close();
}

test("chapters 1 to 8 in their order, with every table the report has", () => {
  expect(blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []))).toEqual([
    "概述",
    "水资源开发利用现状分析",
    "资料来源与合理性分析",
    "现状分析",
    "用水定额修订",
    "节水潜力分析",
    "用水定额的应用与影响",
    "结论与建议",
  ]);
  const single = blocks.flatMap((block) => (block.kind === "table" && !/^survey\d/.test(block.id) ? [block.id] : []));
  expect(single).toEqual([
    "standards",
    "byIndustry",
    "bySize",
    "byYear",
    "sources",
    "excluded",
    "coverage",
    "surveyShares",
    "nationalParts",
    "fit",
    "verdictCounts",
    "provinces",
    "cleaner",
    "verdicts",
    "practicality",
    "statusSummary",
    "factors",
    "correlations",
    "methods",
    "suggestions",
    "statistics",
    "decisions",
    "results",
    "passing",
    "fresh",
    "revised",
    "changesNational",
    "changesSurvey",
    "savingItems",
    "savingIndustries",
    "savingEnterprises",
  ]);
});

test("every row is as wide as its table, every reference leads somewhere, every table and figure is referred to or follows one", () => {
  const ids = new Set(blocks.flatMap((block) => ("id" in block ? [block.id] : [])));
  for (const block of blocks) {
    if (block.kind === "table") {
      for (const row of [...block.rows, ...(block.totals ?? [])]) {
        expect({ id: block.id, cells: row.length }).toEqual({ id: block.id, cells: block.columns.length });
      }
    }
    if (block.kind === "paragraph") {
      for (const part of block.parts) if (typeof part !== "string") expect([...ids]).toContain(part.to);
    }
  }
});

test("the numbers are those of the project", () => {
  const outcomes = outcomesOf(project);
  expect(tableCalled("results").rows.map((row) => row.slice(3, 6))).toEqual(
    outcomes.map(({ values }) => tierOrder.map((tier) => String(values[tier].published ?? ""))),
  );
  // Table 3.2-2 recomputed: 23 samples, 20 kept, 0.008 to 0.093, mean 0.039, second mean 0.030.
  expect(tableCalled("statistics").rows[0]).toEqual(["大米", "m³/t", "23", "20", "0.008", "0.093", "0.039", "0.030"]);
  expect(tableCalled("fit").rows.find(([item]) => item === "啤酒")).toEqual([
    "啤酒",
    "m³/kL",
    "9.5",
    "5.1",
    "-46.32",
    "典型企业",
  ]);
  expect(
    tableCalled("changesNational")
      .rows.find(([item]) => item === "包装用纸")!
      .slice(6),
  ).toEqual(["50", "-50.00", "-60.00", "-66.20"].slice(1));
});

test("a project without samples, peers or decisions still makes a report", () => {
  const bare = projectOf([]);
  const of = reportBlocks(bare, analyseForReport(bare));
  expect(of.filter(({ kind }) => kind === "figure")).toEqual([]);
  expect(of.some((block) => block.kind === "table" && block.id === "results")).toBe(false);
});

test("the document: well-formed parts, captions with fields, references with the same text, a chart a figure", async () => {
  const files = await parts(reportBytes());
  for (const xml of files.values()) expectWellFormed(xml);
  const xml = files.get("word/document.xml")!;
  const captioned = blocks.filter(({ kind }) => kind === "table" || kind === "figure");
  const bookmarks = [
    ...xml.matchAll(/<w:bookmarkStart w:name="(_Ref_\w+)"|<w:bookmarkStart [^>]*w:name="(_Ref_\w+)"/g),
  ].map((match) => match[1] ?? match[2]!);
  expect(bookmarks).toHaveLength(captioned.length);
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  const sequences = [...xml.matchAll(/w:instr="\s*SEQ ([^\s]+) /g)].map((match) => match[1]!);
  expect(sequences).toHaveLength(captioned.length);
  // Entries of the list of captions are none themselves.
  expect(xml.match(/<w:pStyle w:val="Caption"/g)).toHaveLength(captioned.length);
  expect(new Set(sequences)).toEqual(
    new Set(["表1", "表2", "图2", "表3", "图3", "表4", "图4", "表5", "图5", "表6", "图6"]),
  );
  const references = [...xml.matchAll(/w:instr="\s*REF (_Ref_\w+) /g)].map((match) => match[1]!);
  expect(references.length).toBeGreaterThan(15);
  for (const reference of references) expect(bookmarks).toContain(reference);
  const charts = [...files.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(blocks.filter(({ kind }) => kind === "figure").length);
  for (const chart of charts) expect(files.get(chart)).not.toContain("FE01FE");
  // Every style that is named is there, once.
  const styles = files.get("word/styles.xml")!;
  for (const style of new Set([...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1]!))) {
    expect([style, [...styles.matchAll(new RegExp(`w:styleId="${style}"`, "g"))].length]).toEqual([style, 1]);
  }
});

test("the standard's own table: by code, cells of one industry merged, values as published", async () => {
  const xml = (await parts(annexDocument(project))).get("word/document.xml")!;
  expectWellFormed(xml);
  expect(xml).toContain('<w:vMerge w:val="restart"/>');
  const { sheets } = annexWorkbook(project);
  const cell = (row: number, column: number) =>
    sheets[0]!.cells.find((one) => one.row === row && one.column === column)!.value;
  const lines = Array.from({ length: 10 }, (_, index) => [0, 2, 4, 5, 6, 7].map((column) => cell(2 + index, column)));
  expect(lines[0]).toEqual(["093", "稀土", "m³/t", 123.4, 123.4, "—"]);
  expect(lines.find(([, product]) => product === "阴极铜")).toEqual(["321", "阴极铜", "m³/t", 20, 18, 8.03]);
  expect(lines.map(([code]) => code)).toEqual([...lines.map(([code]) => code)].sort());
});

test("figures of comparison stand two beside each other, each with its caption, and name every bar", async () => {
  const document = (await parts(reportBytes())).get("word/document.xml")!;
  const compared = blocks.filter((block) => block.kind === "figure" && block.half === true);
  expect(compared.length).toBeGreaterThan(2);
  // A cell that holds a chart holds its caption as well.
  const cells = [...document.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*<c:chart (?:(?!<\/w:tc>).)*<\/w:tc>/gs)];
  expect(cells).toHaveLength(compared.length - (compared.length % 2));
  for (const [cell] of cells) expect(cell).toContain("定额对比（");
  const charts = [...(await parts(reportBytes()))].filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  for (const [, xml] of charts) {
    if (xml.includes("<c:catAx>")) expect(xml).toContain('<c:tickLblSkip val="1"/>');
  }
});

// Section 3.2: Hunan prints 0.05 m³/t for rice and Jiangsu 0.02; table 4.3-4 sets quotas against the mean of the provinces.
test("quotas stand beside the mean of the provinces, and how far they are from it", () => {
  const provinces = reportBlocks(exampleProject(), analyseForReport(exampleProject())).find(
    (block) => block.kind === "table" && block.id === "provinces",
  );
  const rice = provinces?.kind === "table" ? provinces.rows.find(([item]) => item === "大米") : undefined;
  expect(rice?.slice(2, 4)).toEqual([expect.stringContaining("湖南省 0.05；江苏省 0.02"), "0.035"]);
});

test("where nothing is decided, it is said once a section, without figures, potentials or tables that are empty", () => {
  const open = projectOf([3, 5, 9]);
  const made = reportBlocks(open, analyseForReport(open));
  const said = made.flatMap((block) =>
    block.kind === "paragraph" ? [block.parts.map((part) => (typeof part === "string" ? part : "")).join("")] : [],
  );
  expect(said.filter((text) => text === "还没有定值。")).toHaveLength(3);
  expect(said.filter((text) => text.includes("现有值 —"))).toEqual([]);
  expect(made.flatMap((block) => (block.kind === "table" && block.rows.length === 0 ? [block.id] : []))).toEqual([]);
  expect(made.some((block) => block.kind === "figure" && block.id === "savingFigure")).toBe(false);

  const rows = [4, 6].map((stated) => ({
    ...open.samples[0]!,
    id: `S${stated}`,
    stated,
    output: 1000,
    outputUnit: "t",
  }));
  const withOutput = { ...open, samples: rows };
  const { savings } = analyseForReport(withOutput);
  expect(savings.total?.water).toBeGreaterThan(0);
  const last = reportBlocks(withOutput, analyseForReport(withOutput));
  const texts = last.flatMap((block) => (block.kind === "paragraph" ? [block.parts.join("")] : []));
  expect(texts.filter((text) => text.endsWith("定额值尚未确定，还不能计算节水潜力。"))).toHaveLength(2);
  expect(last.some((block) => "id" in block && block.id.startsWith("saving"))).toBe(false);
});

test("a reason that all tiers of an item share is printed once", () => {
  const one = outcomesOf(project)[0]!.item.key;
  const reason = "按会议纪要";
  const of = project.decisions.get(one)!;
  const same = Object.fromEntries(tierOrder.map((tier) => [tier, { ...of[tier]!, reason }]));
  const decided = { ...project, decisions: new Map([...project.decisions, [one, same]]) };
  const { rows } = tableCalled("decisions", reportBlocks(decided, analyseForReport(decided)));
  expect(rows.filter(([item]) => item === one).map((cells) => cells.at(-1))).toEqual([reason, "同上", "同上"]);
});
