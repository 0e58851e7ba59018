/** Tables of chapters 4 and 6 of the report as printed, each number beside what the project makes of the same data. */
import changesData from "../../generated/datasets/changes";
import coverageData from "../../generated/datasets/coverage";
import partsData from "../../generated/datasets/parts";
import type { Bilingual } from "../../src/language/language";
import type { ReportAnalyses } from "../../src/revision/analyses/report";
import { exampleItems } from "../../src/revision/example";
import type { ItemOutcome } from "../../src/revision/outcome";
import type { RevisionProject } from "../../src/revision/project";
import { tierOrder } from "../../src/revision/tiers";
import type { Dataset, DatasetRecord } from "../../src/standards/dataset";
import { recordsOf } from "../../src/standards/dataset";
import { normalise } from "../../src/standards/normalise";

export interface PrintedTable {
  readonly title: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly string[])[];
}

export const printed: Bilingual = { zh: "印出", en: "Printed" };
export const ours: Bilingual = { zh: "项目得出", en: "Project" };

export function printedTables(project: RevisionProject, analyses: ReportAnalyses): readonly PrintedTable[] {
  return [sharesTable(analyses), partsTable(analyses), changesTable(project, analyses)];
}

const waterItems = ["取水量", "取水许可量"];

/** Shares of water in tables 4.1-1 to 4.1-9. */
function sharesTable({ survey }: ReportAnalyses): PrintedTable {
  const shares = recordsOf(coverageData as Dataset).filter(
    ({ table, kind, item }) => /^4\.1-[2-9]$/.test(text(table)) && kind === "share" && waterItems.includes(text(item)),
  );
  return {
    title: {
      zh: "表 4.1-2～4.1-9：取水量占比（%）。普查、台账按印出的总量（3.1 节）计，报告各表的占比由另一总量得出；地方上报只有八个行业",
      en: "Tables 4.1-2 to 4.1-9: shares of water (%). Of census and register by the totals printed in section 3.1, while the report's tables come of other totals; the cities' reports have eight industries only",
    },
    columns: [
      { zh: "表", en: "Table" },
      { zh: "行业", en: "Industry" },
      { zh: "资料", en: "Source" },
      { zh: "户数", en: "Enterprises" },
      { zh: "取水量（万m³）", en: "Water (万m³)" },
      printed,
      ours,
    ],
    rows: shares.map((record) => {
      const industry = survey.industries.find((one) => one.industry === record["industry"]);
      const found = industry?.sources.find(({ source }) => source === record["source"]);
      const share = found?.shares.water ?? null;
      return [
        text(record["table"]),
        text(record["industry"]),
        text(record["source"]),
        text(found?.total.enterprises),
        text(found?.total.water),
        text(record["value"]),
        share === null ? "" : (share * 100).toFixed(2),
      ];
    }),
  };
}

/** Tables 4.2-1 and 2.3-1, of the parts that the project's items meet. */
function partsTable({ classes }: ReportAnalyses): PrintedTable {
  const records = new Map(
    recordsOf(partsData as Dataset).map((record) => [normalise(text(record["standard"])), record]),
  );
  return {
    title: {
      zh: "表 4.2-1、2.3-1：与国家标准的分类和达标（印出为该行业全部原定额，项目为示例的定额项）",
      en: "Tables 4.2-1 and 2.3-1: classes and quotas reached (printed: all old quotas of the industry; project: the items of the example)",
    },
    columns: [
      { zh: "国家标准", en: "National standard" },
      { zh: "印出：是否按规模和工艺", en: "Printed: by size and process" },
      { zh: "印出：达到／未达到", en: "Printed: reached / not" },
      { zh: "项目：国标分类", en: "Project: national classes" },
      { zh: "项目：本项目分类", en: "Project: parted" },
      { zh: "项目：原定额达到／未达到", en: "Project: old quotas reached / not" },
      { zh: "项目：新定额达到／未达到", en: "Project: new quotas reached / not" },
    ],
    rows: classes.parts.map(({ standard, conditions, parted, before, after }) => {
      const record = records.get(normalise(standard));
      return [
        standard,
        text(record?.["distinguished"]),
        record ? `${text(record["reached"])} / ${text(record["unreached"])}` : "",
        conditions.join("；"),
        parted === null ? "—" : parted ? "是" : "未分类",
        `${before.reached} / ${before.unreached}`,
        `${after.reached} / ${after.unreached}`,
      ];
    }),
  };
}

/** Tables 6-1 and 6-2, item by item. */
function changesTable({ settings }: RevisionProject, { changes }: ReportAnalyses): PrintedTable {
  const records = recordsOf(changesData as Dataset);
  // Not where the samples are of another product than the entry.
  const compared = changes.items.filter(({ outcome }) => exampleOf(outcome).same !== false);
  return {
    title: {
      zh: `表 6-1、6-2：与 ${settings.replaces} 相比的变幅（%，现有／新建／先进）。不同处来自定额值（上表）；原油加工新建印作 −64.71，是国标 0.6 的变幅，表中印的是 0.543`,
      en: `Tables 6-1 and 6-2: change against ${settings.replaces} (%; existing / new / leading). Where they differ the quotas do (table above); crude oil, new: the printed −64.71 is that of the national 0.6, while the table prints 0.543`,
    },
    columns: [{ zh: "定额项", en: "Item" }, { zh: "表", en: "Table" }, printed, ours],
    rows: compared.map(({ outcome, changes: own }) => {
      const record = records.find((one) => one["entry"] === exampleOf(outcome).result);
      return [
        outcome.item.key,
        text(record?.["table"]),
        printedChanges(record),
        tierOrder.map((tier) => (own[tier] === null ? "—" : (own[tier] * 100).toFixed(2))).join(" / "),
      ];
    }),
  };
}

function exampleOf({ item }: ItemOutcome) {
  return exampleItems.find(({ key }) => key === item.key)!;
}

function printedChanges(record: DatasetRecord | undefined): string {
  return ["existing", "new", "leading"].map((tier) => text(record?.[`change_${tier}`]) || "—").join(" / ");
}

export function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
