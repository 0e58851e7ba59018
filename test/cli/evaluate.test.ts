import { wq } from "./support";

test("a formula prints its value", async () => {
  const { status, output } = await wq(["eval", '=WQ.QUOTA("061","原煤","先进值","井工矿 不包括")']);
  expect({ status, output }).toEqual({ status: 0, output: "0.19\n" });
});

test("a spill prints as tab-separated rows", async () => {
  expect((await wq(["eval", "=WQ.PERTMEAN({1;4},{2;5},{3;6})"])).output).toBe("2\n5\n");
});

test("an error prints its code, and what to do on the other channel, in the language asked for", async () => {
  const chinese = await wq(["eval", '=WQ.QUOTA("061","原煤","先进值")']);
  expect(chinese.output).toBe("#N/A\n");
  expect(chinese.remarks).toContain("露天开采");
  const english = await wq(["--language", "en-US", "eval", '=WQ.UNITWATER("abc",1)']);
  expect(english.output).toBe("#VALUE!\n");
  expect(english.remarks).toMatch(/must be a number/);
});

test("formulas on standard input give a line of JSON each, native functions mixed in", async () => {
  const formulas = [
    '=WQ.QUOTA("101","制砂","先进值")',
    "=SUM(1,2)",
    "=WQ.UNITWATER(1,0)",
    '=IFERROR(WQ.QUOTA("061","没有","先进值"),"无")',
    "={1,2;3,4}",
    "=1=1",
  ];
  const lines = (await wq(["eval", "--stdin", "--json"], formulas.join("\n"))).output.trim().split("\n");
  const results = lines.map((line) => JSON.parse(line) as { formula: string; value: unknown; error: string | null });
  expect(results.map(({ formula }) => formula)).toEqual(formulas);
  expect(results.map(({ value }) => value)).toEqual([
    0.1,
    3,
    null,
    "无",
    [
      [1, 2],
      [3, 4],
    ],
    true,
  ]);
  expect(results.map(({ error }) => error)).toEqual([null, null, "#DIV/0!", null, null, null]);
});

test("the self-check passes headless", async () => {
  const { status, output } = await wq(["selfcheck"]);
  expect(output).toMatch(/^自检：headless/);
  expect(output).not.toContain("✗");
  expect(status).toBe(0);
});
