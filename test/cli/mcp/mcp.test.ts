import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { assistantServer } from "../../../src/cli/mcp/server";
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { exampleProject } from "../../../src/revision/example";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { write } from "../../../src/xlsx/write";

const folder = mkdtempSync(path.join(tmpdir(), "wq-mcp-"));
const server = assistantServer({ context: new ContextStore(bundledContext), folder, language: "zh-CN" });
const client = new Client({ name: "test", version: "1" });

beforeAll(async () => {
  const [near, far] = InMemoryTransport.createLinkedPair();
  await server.connect(far);
  await client.connect(near);
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

interface Value {
  readonly tier: string;
  readonly value: number | null;
  readonly status: string;
  readonly why: string | null;
}

/** What the tools answer, as far as the tests look at it. */
interface Answers {
  readonly quotas: readonly { readonly product: string; readonly values: readonly Value[] }[];
  readonly undecided: string;
  readonly allowances: readonly { readonly volume: number | null }[];
  readonly items: readonly { readonly values: readonly Value[] }[];
  readonly arguments: readonly { readonly name: string }[];
}

/** What a tool answers, and the text that it refuses with. */
async function call(name: string, args: Record<string, unknown>) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return { answer: structuredContent as unknown as Answers, refusal: isError ? first!.text : null };
}

test("the SDK's own client finds the tools, and none of them changes anything", async () => {
  const { tools } = await client.listTools();
  const names = ["search_quotas", "quotas", "standards", "permit_card", "functions", "evaluate", "revision_project"];
  expect(tools.map(({ name }) => name)).toEqual(names);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  expect(client.getInstructions()).toContain("value 为 null 即没有确定的值");
});

// DB14/T 1049.2—2021, table 8: beer 先进值 4.00, 通用值 6.00 m³/kL, no 领跑值.
test("a quota comes with unit, tiers, clause and status; a tier that is not printed has no value", async () => {
  const { answer } = await call("quotas", { product: "啤酒" });
  expect(answer.quotas).toHaveLength(1);
  const [beer] = answer.quotas;
  expect(beer).toMatchObject({ unit: "m³/kL", code: "151", clause: "DB14/T 1049.2—2021 表8", draft: false });
  expect(beer?.values).toEqual([
    { tier: "领跑值", value: null, status: "not printed", why: expect.stringContaining("领跑值") },
    { tier: "先进值", value: 4, status: "certain", why: null },
    { tier: "通用值", value: 6, status: "certain", why: null },
  ]);
});

// Table 10 of the data: 制砂 has no 先进值; clause 5.4 lets 通用值 0.10 stand in.
test("a value that stands in says so, with its clause", async () => {
  const { answer } = await call("quotas", { product: "制砂", code: "101" });
  const advanced = answer.quotas[0]!.values.find(({ tier }) => tier === "先进值");
  expect(advanced).toMatchObject({ value: 0.1, status: "通用值 stands in" });
  expect(advanced?.why).toContain("5.4");
});

// Tables 6 and 28: 机榨油 and 车桥, where the print leaves two readings.
test("a doubtful value is not given, and its readings are", async () => {
  const { answer } = await call("quotas", { product: "车桥" });
  const values = answer.quotas.flatMap(({ values }) => values);
  const doubtful = values.filter(({ status }) => status === "doubtful");
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.every(({ value, why }) => value === null && why)).toBe(true);
});

// Table 1: raw coal by underground (with and without washing) and open cast.
test("of several conditions none is chosen, and one that fits none gives nothing", async () => {
  const several = await call("quotas", { product: "原煤" });
  expect(several.answer.quotas.length).toBeGreaterThan(1);
  expect(several.answer.undecided).toContain("原煤");
  const one = await call("quotas", { product: "原煤", condition: "井工矿 不包括" });
  expect(one.answer.quotas[0]!.values[1]).toMatchObject({ tier: "先进值", value: 0.19 });
  const none = await call("quotas", { product: "原煤", condition: "海底" });
  expect(none.answer.quotas).toEqual([]);
  expect(none.answer.undecided).toMatch(/海底|条件/);
});

test("search forgives what a look-up does not", async () => {
  const { answer } = await call("search_quotas", { text: "pijiu", count: 3 });
  expect(answer.quotas[0]!.product).toBe("啤酒");
  const unknown = await call("quotas", { product: "飞机票" });
  expect(unknown.answer.quotas).toEqual([]);
  expect(unknown.answer.undecided).toContain("飞机票");
});

// 4 × 50,000 and 6 × 50,000 m³; 310,000 is above both.
test("the permit card is that of the core", async () => {
  const { answer } = await call("permit_card", { products: [{ product: "啤酒", output: 50000 }], volume: 310000 });
  expect(answer.allowances.map(({ volume }) => volume)).toEqual([null, 200000, 300000]);
  expect(answer).toMatchObject({ unitUse: 6.2, reached: "超定额", excess: 110000 });
});

// (2.72 + 4 × 3.84 + 4.59)/6 − 0.25 × (4.59 − 2.72)/6 = 3.70, table 5.4-8.
test("formulas are calculated with the source of their functions, and errors explained", async () => {
  const { answer } = await call("evaluate", { formula: "ROUND(WQ.PERT(2.72,3.84,4.59),2)" });
  expect(answer).toMatchObject({ value: 3.7, functions: [{ name: "WQ.PERT" }] });
  const wrong = await call("evaluate", { formula: "=WQ.PERT(2,9,4)" });
  expect(wrong.answer).toMatchObject({ value: null, error: "#NUM!" });
  expect(wrong.answer).toHaveProperty("why", expect.stringContaining("9 不在 2 与 4 之间"));
});

test("the catalogue tells of every function, and of one that is not there", async () => {
  const { answer } = await call("functions", { name: "WQ.secondmean" });
  expect(answer).toHaveProperty("name", "WQ.SECONDMEAN");
  expect(answer.arguments[0]!.name).toBe("values");
  expect((await call("functions", { name: "SUMIFSS" })).refusal).toContain("SUMIFSS");
});

test("a project is read within the folder only", async () => {
  const workbook = projectWorkbook(exampleProject());
  writeFileSync(path.join(folder, "project.xlsx"), await write(workbook));
  // Table 5.4-15: 现有 20, 新建 18, 先进 8.03.
  const { answer } = await call("revision_project", { file: "project.xlsx", product: "阴极铜" });
  expect(answer.items[0]).toMatchObject({ product: "阴极铜", unit: "m³/t" });
  expect(answer.items[0]!.values.map(({ value }) => value)).toEqual([8.03, 18, 20]);
  const outside = await call("revision_project", { file: "../other.xlsx" });
  expect(outside.refusal).toContain("不在允许读取的文件夹");
  expect((await call("revision_project", { file: "none.xlsx" })).refusal).toContain("none.xlsx");
});
