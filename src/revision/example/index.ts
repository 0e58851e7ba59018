/** The report's own samples as a project, built from the bundled tables. */
import changes from "../../../generated/datasets/changes";
import classification from "../../../generated/datasets/classification";
import comparators from "../../../generated/datasets/comparators";
import coverage from "../../../generated/datasets/coverage";
import samples from "../../../generated/datasets/samples";
import type { Dataset, DatasetRecord } from "../../standards/dataset";
import { recordsOf } from "../../standards/dataset";
import type { SampleRow } from "../create";
import { createProject, customaryPracticality } from "../create";
import { decide } from "../operations";
import type { CoverageShare, Item, Peer, RevisionProject, Stamp } from "../project";
import { tierOrder } from "../tiers";
import type { ExampleItem } from "./items";
import { exampleCensus } from "./census";
import { exampleItems } from "./items";

export { exampleItems } from "./items";

const report = "DB36/T 420 修订报告（送审稿，2017）";

/** The number of the example's standard, by which an opened project is known to be it. */
export const exampleStandard = "DB36/T 420—2017（送审稿）";

/** When the report was written; nobody's name is on its single decisions. */
const stamp: Stamp = { who: "修订报告", time: "2017-06-30 00:00" };

export function exampleProject(): RevisionProject {
  const all = recordsOf(samples as Dataset);
  let project = createProject(
    {
      settings: {
        title: "江西省工业企业主要产品用水定额",
        standard: exampleStandard,
        replaces: "DB36/T 420—2011",
        region: "江西",
        tiers: "existing-new-leading",
      },
      rows: exampleItems.flatMap((item) => rowsOf(item, all)),
      items: exampleItems.map(itemOf),
      peers: exampleItems.flatMap(peersOf),
    },
    stamp,
  );
  for (const { key, decisions } of exampleItems) {
    for (const tier of tierOrder) {
      const decision = decisions[tier];
      if (decision) project = decide(project, key, tier, { ...decision, value: decision.value ?? null }, stamp);
    }
  }
  return {
    ...project,
    coverage: coverageShares(),
    census: exampleCensus(),
    comments: [],
    texts: new Map(),
    practicality: customaryPracticality.map((question) => ({
      question,
      // Section 4.4.2: six of seven hold; little use is made of the quotas in cities and counties.
      satisfied: question !== "市县级水资源管理采用",
      note: question === "市县级水资源管理采用" ? "市县级水资源论证、取水许可审批应用较少" : "",
    })),
  };
}

function rowsOf(
  { key, industry, samples: chosen, excluded = [] }: ExampleItem,
  all: readonly DatasetRecord[],
): SampleRow[] {
  return chosen.flatMap(({ table, entries }) =>
    all.flatMap((record): SampleRow[] => {
      if (record["table"] !== table || (entries && !entries.includes(text(record["entry"])))) return [];
      const reason = excluded.find(({ entry }) => entry === record["entry"])?.reason;
      return [
        {
          item: key,
          industry,
          enterprise: text(record["enterprise"]),
          product: text(record["product"]),
          // What tells samples of an item apart is noted; the items themselves are chosen alike.
          condition: "",
          year: number(record["year"]),
          water: number(record["water"]),
          waterUnit: text(record["waterUnit"]),
          output: number(record["output"]),
          outputUnit: readingOf(record, "outputUnit") ?? text(record["outputUnit"]),
          stated: number(record["unitUse"]),
          statedUnit: text(record["unitUseUnit"]),
          note: [text(record["condition"]), text(record["note"])].filter((part) => part !== "").join("；"),
          origin: {
            file: report,
            sheet: /^\d/.test(table) ? `表 ${table}` : table,
            row: Number.parseInt(text(record["entry"]), 10),
          },
          ...(reason === undefined ? {} : { excluded: reason }),
        },
      ];
    }),
  );
}

/** Where the printed unit cannot be right, the last of its readings is (万t for the refinery: its unit use fits no other). */
function readingOf(record: DatasetRecord, field: string): string | null {
  const readings = text(record["readings"]).split(" | ");
  const last = readings.filter((reading) => reading.startsWith(`${field}=`)).at(-1);
  return last?.slice(field.length + 1) ?? null;
}

function itemOf({ key, industry, code, product, condition, unit, decimals, result }: ExampleItem): Item {
  const change = recordsOf(changes as Dataset).find((record) => record["entry"] === result);
  return {
    key,
    industry,
    code,
    product,
    condition,
    unit,
    old: number(change?.["old"]) ?? null,
    oldSource: change ? `DB36/T 420—2011（表 ${text(change["table"])}）` : "",
    decimals,
  };
}

function peersOf({ key, peers, typical, unit }: ExampleItem): Peer[] {
  const values = peers.flatMap(({ table, product, condition, kind }) =>
    recordsOf(comparators as Dataset).flatMap((record): Peer[] => {
      const fits =
        record["table"] === table &&
        record["product"] === product &&
        (condition === undefined || record["condition"] === condition) &&
        (kind === undefined || record["kind"] === kind) &&
        record["unit"] !== "无量纲";
      const low = number(record["low"]) ?? number(record["value"]);
      if (!fits || low === null) return [];
      return [
        {
          item: key,
          kind: record["kind"] === "cleaner-production" ? "cleaner" : (record["kind"] as Peer["kind"]),
          name: text(record["issuer"]),
          standard: text(record["standard"]),
          tier: text(record["tier"]),
          purpose: record["purpose"] as Peer["purpose"],
          low,
          high: number(record["high"]) ?? low,
          // Where the printed unit is doubtful, the last of its readings: that of all other values of the product.
          unit: text(record["readings"]).split(" | ").at(-1) || text(record["unit"]),
          note: [`表 ${table}`, text(record["note"])].filter((part) => part !== "").join("；"),
        },
      ];
    }),
  );
  const actual =
    typical === undefined
      ? null
      : number(
          recordsOf(classification as Dataset).find(
            (record) => record["table"] === "4.2-22" && record["entry"] === typical,
          )?.["actual"],
        );
  if (actual === null) return values;
  return [
    ...values,
    {
      item: key,
      kind: "case",
      name: "典型企业",
      standard: "",
      tier: "实际",
      purpose: "unknown",
      low: actual,
      high: actual,
      unit,
      note: "表 4.2-22",
    },
  ];
}

function coverageShares(): CoverageShare[] {
  return recordsOf(coverage as Dataset)
    .filter((record) => record["table"] === "4.1-1")
    .map((record) => ({
      industry: text(record["industry"]),
      source: text(record["source"]),
      share: Number((number(record["value"])! / 100).toPrecision(12)),
      covered: record["industry"] !== "其他",
    }));
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function number(value: string | number | null | undefined): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "" || !Number.isFinite(Number(value))) return null;
  return Number(value);
}
