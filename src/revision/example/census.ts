/** Census, register and reports of the cities as tables 4.1-2 to 4.1-9 print them, and what is left to the printed totals. */
import coverage from "../../../generated/datasets/coverage";
import type { Dataset, DatasetRecord } from "../../standards/dataset";
import { recordsOf } from "../../standards/dataset";
import { grouped } from "../../statistics/grouped";
import { sumOfKnown } from "../../statistics/summary";
import type { CensusTotal } from "../project";

const kinds: Readonly<Record<string, "value" | "water" | "enterprises">> = {
  工业产值: "value",
  取水量: "water",
  取水许可量: "water",
  总用水量: "water",
  企业数量: "enterprises",
};

export function exampleCensus(): readonly CensusTotal[] {
  const records = recordsOf(coverage as Dataset);
  const printed = records.filter(({ table, kind }) => /^4\.1-[2-9]$/.test(String(table)) && kind === "part");
  const industries = [
    ...grouped(printed, ({ source, industry, scale }) => [source, industry, scale].join("\n")).values(),
  ]
    .map(totalOf)
    .filter(({ enterprises, water }) => enterprises !== null || water !== null);
  const wholes = records.filter(({ table, item }) => String(table).startsWith("§3.1.") && String(item) in kinds);
  const others = [...grouped(wholes, ({ source }) => String(source)).values()].map((whole) => {
    const total = totalOf(whole);
    const own = industries.filter(({ source }) => source === total.source);
    const left = (key: "enterprises" | "water") => rest(total[key], sumOfKnown(own.map((one) => one[key])));
    return { ...total, industry: "其他", enterprises: left("enterprises"), water: left("water") };
  });
  // The printed total of the cities' reports is that of the eight industries: nothing is left of it.
  return [...industries, ...others.filter(({ water }) => water !== null)];
}

function totalOf(records: readonly DatasetRecord[]): CensusTotal {
  const [first] = records;
  const of = (kind: (typeof kinds)[string]) => {
    const value = records.find(({ item }) => kinds[String(item)] === kind)?.["value"] ?? "";
    return value === "" ? null : Number(value);
  };
  const scale = String(first!["scale"]);
  return {
    source: String(first!["source"]),
    industry: String(first!["industry"]),
    size: /^[<>≤]/.test(scale) ? scale : "",
    enterprises: of("enterprises"),
    value: of("value"),
    water: of("water"),
  };
}

/** Null where nothing is left. */
function rest(whole: number | null, part: number | null): number | null {
  const left = whole === null ? null : Number((whole - (part ?? 0)).toPrecision(12));
  return left !== null && left > 0 ? left : null;
}
