import { wq } from "./support";

const header =
  "standard,table,entry,code,category,product,condition,unit,tier,value,status,readings,note,remark_printed," +
  "method,revision,method_status,remark,product_printed,code_status,code_readings,repeats";

test("the quotas print in long form, the default standard first", async () => {
  const lines = (await wq(["data", "quotas", "--format", "csv"])).output.trim().split("\n");
  expect(lines[0]).toBe(header);
  expect(lines[1]).toMatch(
    /^DB14\/T 1049\.2—2021,1,1,061,.*,原煤,生产工艺：井工矿；不包括井下黄泥灌浆,m³\/t,领跑值,0\.18,certain,/,
  );
  // Printed digits are kept.
  expect(lines.some((line) => line.includes(",制砂,") && line.includes(",通用值,0.10,certain,"))).toBe(true);
});

test("one standard alone, and numbers as numbers in JSON", async () => {
  const rows = JSON.parse(
    (await wq(["data", "quotas", "--standard", "DB36/T 420—2017", "--format", "json"])).output,
  ) as {
    standard: string;
    value: number | null;
  }[];
  expect(rows).toHaveLength(388);
  expect(new Set(rows.map(({ standard }) => standard))).toEqual(new Set(["DB36/T 420—2017"]));
  expect(rows.every(({ value }) => value === null || typeof value === "number")).toBe(true);
});

test("the summary counts every table", async () => {
  const { output } = await wq(["data", "--summary"]);
  expect(output).toMatch(/^cases\t58 records/m);
  expect(output).toMatch(/^ {2}DB14\/T 1049\.2—2021 1\t42\t/m);
});

test("unknown data are named with what there is", async () => {
  const { status, output, remarks } = await wq(["data", "quota"]);
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(remarks).toContain("quotas");
});
