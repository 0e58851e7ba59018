import { enterpriseYearsOf } from "../../src/revision/analyses/enterprises";
import { createProject } from "../../src/revision/create";
import { item, row, stamp } from "./support";

const assigned = (project: ReturnType<typeof createProject>) => project.samples.map((sample) => sample.item);

test("a sample of another condition is not counted with the only item of its product", () => {
  const known = item({ key: "白酒（原酒）", product: "白酒", condition: "原酒" });
  const rows = [
    row({ product: "白酒", condition: "原酒" }),
    row({ product: "白酒", condition: "勾兑" }),
    row({ product: "白酒", condition: "勾兑" }),
    row({ product: "白酒" }),
  ];
  const project = createProject({ rows, items: [known] }, stamp);
  expect(project.items.map(({ product, condition }) => [product, condition])).toEqual([
    ["白酒", "原酒"],
    ["白酒", "勾兑"],
  ]);
  const [first, second] = project.items.map(({ key }) => key);
  expect(assigned(project).slice(0, 3)).toEqual([first, second, second]);
});

test("conditions of a product that nobody has listed stay together, to be parted by whoever sees them", () => {
  const rows = [row({ product: "白酒", condition: "原酒" }), row({ product: "白酒", condition: "勾兑" })];
  const project = createProject({ rows, items: [] }, stamp);
  expect(project.items).toHaveLength(1);
  expect(new Set(assigned(project)).size).toBe(1);
});

test.each([
  ["千升", "m³/kL"],
  ["万千升", "m³/kL"],
  ["万kL", "m³/kL"],
  ["万千瓦时", "m³/(kW·h)"],
  ["公斤", "m³/kg"],
  ["万吨", "m³/t"],
  ["百双", "m³/双"],
])("what is counted in %s has a quota in %s", (outputUnit, unit) => {
  const rows = [row({ product: "啤酒", outputUnit, statedUnit: "" })];
  expect(createProject({ rows, items: [] }, stamp).items[0]!.unit).toBe(unit);
});

test("samples that state a code alone belong to the industry of its division", () => {
  const coded = (product: string, code: string) => ({ ...row({ product, industry: "" }), particulars: { code } });
  const project = createProject(
    { rows: [coded("新闻纸", "2221"), coded("面粉", "C131"), coded("其他", "")], items: [] },
    stamp,
  );
  expect(project.items.map(({ industry }) => industry)).toEqual(["造纸和纸制品业", "农副食品加工业", ""]);
  expect(enterpriseYearsOf(project).map(({ industry }) => industry)).toContain("造纸和纸制品业");
});

test.each([
  // Rice of table 3.2-1, copper of table 5.4-4, and cloth by the hundred metres, in 万m³ and what they made.
  ["t", 0.039, 3, "m³/t"],
  ["t", 8.03, 2, "m³/t"],
  ["100m", 2.82, 2, "m³/100m"],
  ["百米", 0.3, 2, "m³/100m"],
  ["t", 0.0042, 4, "m³/t"],
])("uses by %s of about %s are published with %s decimals in %s", (outputUnit, use, decimals, unit) => {
  const rows = [0.9, 1, 1.1].map((times, at) =>
    row({ enterprise: `企业${at}`, water: use * times, waterUnit: "万m³", output: 10_000, outputUnit }),
  );
  expect(createProject({ rows }, stamp).items[0]).toMatchObject({ decimals, unit });
});
