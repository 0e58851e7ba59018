import type { DescribedColumn } from "../../scripts/generate/datasets";
import { datasetModule, readRecords } from "../../scripts/generate/datasets";
import { datasetFrom, recordsOf } from "../../src/standards/dataset";

const meaning = { zh: "义", en: "meaning" };
const columns: DescribedColumn[] = [
  { name: "product", type: "text", meaning },
  { name: "value", type: "number", meaning },
  { name: "status", type: "enum", values: ["certain", "doubtful"], meaning },
];
const read = (text: string) => readRecords("assets/data/x.csv", text, columns);

test("a good file is read with the line of each record", () => {
  const { records } = read('product,value,status\n原煤,0.10,certain\n"甲，\n乙",,\n');
  expect(records).toEqual([
    { line: 2, fields: { product: "原煤", value: "0.10", status: "certain" } },
    { line: 4, fields: { product: "甲，\n乙", value: "", status: "" } },
  ]);
});

test.each([
  ["product,worth,status\n", "assets/data/x.csv:1: columns product,worth,status"],
  ["product,value,status\n原煤,0.1\n", "assets/data/x.csv:2: 2 fields, expected 3"],
  [
    "product,value,status\n原煤,0.1,certain\n原煤,约5,certain\n",
    'assets/data/x.csv:3: value is "约5", expected number',
  ],
  ["product,value,status\n原煤,1,sure\n", 'assets/data/x.csv:2: status is "sure", expected one of certain, doubtful'],
  ["product,value,status\n原煤 ,1,certain\n", "expected no space around it"],
])("a bad file stops the build: %j", (text, told) => {
  expect(() => read(text)).toThrow(told);
});

test("a module holds every field as printed, repeated ones by a mark", () => {
  const rows = [
    ["原煤", "0.10", "certain"],
    ["原煤", "0.10", "certain"],
    ["it's \\ `here`", "", "certain"],
  ];
  const module = datasetModule({ name: "x", title: meaning, source: meaning, columns, rows });
  const given = /datasetFrom\((.*)\);\n$/.exec(module)![1]!;
  const dataset = datasetFrom(...(new Function(`return [${given}]`)() as [string, string]));
  expect(dataset.rows).toEqual(rows);
  expect(recordsOf(dataset)[0]).toEqual({ product: "原煤", value: 0.1, status: "certain" });
  expect(recordsOf(dataset)[2]).toEqual({ product: "it's \\ `here`", value: null, status: "certain" });
});
