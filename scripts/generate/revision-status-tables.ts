/** Tables 4.2-22, 4.3-2 and 4.3-4 of the report whole: what they print goes in as a project, what the project concludes stands beside. */
import classificationData from "../../generated/datasets/classification";
import comparatorData from "../../generated/datasets/comparators";
import { analyse } from "../../src/revision/analyses";
import { createProject } from "../../src/revision/create";
import type { Item, Peer } from "../../src/revision/project";
import { fixed } from "../../src/revision/report/numbers";
import type { Dataset, DatasetRecord } from "../../src/standards/dataset";
import { recordsOf } from "../../src/standards/dataset";
import type { PrintedTable } from "./revision-tables";
import { ours, printed, text } from "./revision-tables";

const classification = recordsOf(classificationData as Dataset);
const comparators = recordsOf(comparatorData as Dataset);

const heads = {
  entry: { zh: "项", en: "Entry" },
  product: { zh: "产品", en: "Product" },
  old: { zh: "江西 2011", en: "Jiangxi 2011" },
} as const;

export function statusTables(): readonly PrintedTable[] {
  return [typicalTable(), guideTable(), provincesTable()];
}

interface Line {
  readonly name: string;
  readonly unit: string;
  readonly old: number | null;
  readonly peers: readonly Omit<Peer, "item">[];
}

/** A project of items that have an old quota and values of others, and no samples. */
function concluded(lines: readonly Line[]) {
  const keys = lines.map(({ name }, at) => `${at + 1} ${name}`);
  const items = lines.map(({ name, unit, old }, at): Item => ({
    key: keys[at]!,
    industry: "",
    code: "",
    product: name,
    condition: "",
    unit,
    old,
    oldSource: "",
    decimals: 2,
  }));
  const peers = lines.flatMap(({ peers: own }, at) => own.map((peer) => ({ ...peer, item: keys[at]! })));
  return analyse(createProject({ rows: [], items, peers }, { who: "", time: "" }));
}

function peerOf(kind: Peer["kind"], purpose: Peer["purpose"], record: DatasetRecord, column: string) {
  const value = Number(record[column]);
  const [name, unit] = [text(record["issuer"]), text(record["unit"])];
  return { kind, name, standard: "", tier: "", purpose, low: value, high: value, unit, note: "" };
}

function typicalTable(): PrintedTable {
  const records = classification.filter(({ table }) => table === "4.2-22");
  const { fit } = concluded(
    records.map((record) => ({
      name: nameOf(record),
      unit: text(record["unit"]),
      old: numberOf(record["quota"]),
      peers: record["actual"] === null ? [] : [peerOf("case", "unknown", record, "actual")],
    })),
  );
  const byKey = new Map(fit.items.map((one) => [one.outcome.item.key, one]));
  return {
    title: {
      zh: `表 4.2-22：典型企业实际与原定额相差（%）。印出 12 项可比、2 项在 ±20% 以内；项目 ${fit.items.length} 项可比、${fit.fitting} 项在内（两项 −20.40% 的火电在外；表中两行棉织物和色纺纱在内）`,
      en: `Table 4.2-22: actual use of typical enterprises against the old quota (%). Printed: 12 can be compared, 2 within ±20 %; project: ${fit.items.length}, of which ${fit.fitting} within`,
    },
    columns: [
      heads.entry,
      heads.product,
      heads.old,
      { zh: "企业实际", en: "Actual" },
      printed,
      ours,
      { zh: "在 ±20% 以内", en: "Within ±20 %" },
    ],
    rows: records.map((record, at) => {
      const found = byKey.get(`${at + 1} ${nameOf(record)}`);
      return [
        text(record["entry"]),
        nameOf(record),
        text(record["quota"]),
        text(record["actual"]),
        text(record["difference"]) || "—",
        found ? (found.difference * 100).toFixed(2) : "—",
        found ? (found.fits ? "是" : "否") : "—",
      ];
    }),
  };
}

/** Quotas of 2011 that table 4.3-2 prints beside the guide, and what section 4.3.2 calls each: in the order of the table. */
const beside: readonly (readonly [entry: number, name: string, old: number, verdict: string])[] = [
  [1, "棉布（棉花-棉布）", 1.7, "先进"],
  [1, "棉布（棉纱-棉布）", 0.65, "先进"],
  [2, "棉纱", 35, "先进"],
  [4, "硫磺制酸", 6, "宽松"],
  [5, "烧碱（离子膜法）", 50, "宽松"],
  [6, "烧碱（隔膜法）", 50, "宽松"],
  [7, "聚氯乙烯（电石法）", 13.35, "合理"],
  [8, "聚氯乙烯（乙烯法）", 13.35, "合理"],
  [9, "尿素（气提法）", 12, "宽松"],
  [10, "尿素（水溶液全循环法）", 12, "宽松"],
  [11, "纯碱（氨碱法）", 20, "宽松"],
  [12, "纯碱（联碱法）", 20, "合理"],
];

function guideTable(): PrintedTable {
  const of = (entry: number) => comparators.filter((one) => one["table"] === "4.3-2" && one["entry"] === entry);
  const purposes: Readonly<Record<string, Peer["purpose"]>> = { 先进值: "leading", 平均值: "average" };
  const { before } = concluded(
    beside.map(([entry, name, old]) => ({
      name,
      unit: text(of(entry)[0]?.["unit"]),
      old,
      peers: of(entry).map((one) => peerOf("guide", purposes[text(one["tier"])] ?? "unknown", one, "value")),
    })),
  );
  return {
    title: {
      zh: "表 4.3-2：与《指南》对比（饮料的四项未列：原定额表中的产品名不同）",
      en: "Table 4.3-2: against the guide (without the drinks, whose products have other names in the standard)",
    },
    columns: [
      heads.product,
      { zh: "《指南》先进／平均／限定", en: "Guide: leading / average / limit" },
      heads.old,
      printed,
      ours,
    ],
    rows: beside.map(([entry, name, old, verdict], at) => [
      name,
      ["先进值", "平均值", "限定值"]
        .map((tier) => text(of(entry).find((one) => one["tier"] === tier)?.["value"]) || "—")
        .join(" / "),
      String(old),
      verdict,
      before.items[at]!.verdicts.final ?? "—",
    ]),
  };
}

function provincesTable(): PrintedTable {
  const records = classification.filter(({ table }) => table === "4.3-4");
  const of = (entry: unknown) => comparators.filter((one) => one["table"] === "4.3-3" && one["entry"] === entry);
  const { before } = concluded(
    records.map((record) => ({
      name: nameOf(record),
      unit: text(record["unit"]),
      old: numberOf(record["quota"]),
      peers: of(record["entry"]).map((one) => peerOf("province", "unknown", one, "value")),
    })),
  );
  return {
    title: {
      zh: "表 4.3-3、4.3-4：与其他省级行政区对比，各省值取表 4.3-3",
      en: "Tables 4.3-3 and 4.3-4: against other provinces, whose values are those of table 4.3-3",
    },
    columns: [
      heads.entry,
      heads.product,
      heads.old,
      { zh: "各省（表 4.3-3）", en: "Provinces (table 4.3-3)" },
      { zh: "印出：平均／对比值（%）／评判", en: "Printed: mean / difference (%) / verdict" },
      { zh: "项目得出", en: "Project" },
    ],
    rows: records.map((record, at) => {
      const { outcome, value, verdicts } = before.items[at]!;
      const { provinceMean } = outcome.peerFigures;
      const difference = provinceMean === null || value === null ? null : (value / provinceMean - 1) * 100;
      return [
        text(record["entry"]),
        nameOf(record),
        text(record["quota"]),
        of(record["entry"])
          .map((one) => `${text(one["region"])} ${text(one["value"])}`)
          .join("，"),
        ["compared", "difference", "verdict"].map((name) => text(record[name])).join(" / "),
        [fixed(provinceMean, 2), fixed(difference, 2), verdicts.final].map((part) => part || "—").join(" / "),
      ];
    }),
  };
}

function nameOf(record: DatasetRecord): string {
  const condition = text(record["condition"]);
  return condition === "" ? text(record["product"]) : `${text(record["product"])}（${condition}）`;
}

function numberOf(value: string | number | null | undefined): number | null {
  return value === null || value === undefined || value === "" ? null : Number(value);
}
