/** What the reading of a standard is worth: a sheet of figures, and a list of all that is doubtful. */
import type { Place } from "../../documents/document";
import { placeText } from "../../documents/place";
import type { Cell, Matrix } from "../../workbook/values";
import { purposeNames, singleTierName } from "../standard";
import type { StandardReading } from "./read";
import type { DoubtReason } from "./reading";
import { doubtReasons } from "./reading";
import { reasonNames } from "./words";

export interface Quality {
  readonly tables: number;
  readonly entries: number;
  readonly values: number;
  readonly certain: number;
  readonly doubtful: number;
  readonly byTier: Readonly<Record<string, number>>;
  /** A value may be doubtful for several reasons. */
  readonly byReason: Readonly<Partial<Record<DoubtReason, number>>>;
  readonly counts: readonly { readonly text: string; readonly stated: number; readonly found: number }[];
}

export function qualityOf({ tables, own: { standard, variants }, particulars }: StandardReading): Quality {
  const values = tables.flatMap(({ entries }) => entries.flatMap((entry) => entry.values));
  const doubtful = values.filter(({ doubts }) => doubts.length > 0);
  const products = new Set(variants.map(({ code, product }) => `${code}\t${product}`)).size;
  const classes = new Set(variants.map(({ code }) => code.slice(0, 2)).filter((code) => code !== "")).size;
  const counted = { values: values.length, products, classes };
  const reasons = doubtReasons.flatMap((reason) => {
    const count = doubtful.filter(({ doubts }) => doubts.includes(reason)).length;
    return count > 0 ? [[reason, count] as const] : [];
  });
  return {
    tables: tables.length,
    entries: variants.length,
    values: values.length,
    certain: values.length - doubtful.length,
    doubtful: doubtful.length,
    byTier: Object.fromEntries(
      standard.tiers.map(({ name, aliases }) => [
        name,
        values.filter(({ tier }) => tier.name === name || aliases.includes(tier.name)).length,
      ]),
    ),
    byReason: Object.fromEntries(reasons),
    counts: particulars.counts.map(({ what, count, text }) => ({ text, stated: count, found: counted[what] })),
  };
}

/** The sheet 质量: figures of the whole, then of every table, then what is left to look at. */
export function qualityRows(reading: StandardReading): Matrix {
  const quality = qualityOf(reading);
  return [
    ["标准号", reading.own.standard.id],
    ["定额表", quality.tables],
    ["条目", quality.entries],
    ["定额值", quality.values],
    ["其中确定", quality.certain],
    ["其中存疑", quality.doubtful],
    [],
    ["级别", "定额值", "用于"],
    ...reading.own.standard.tiers.map(({ name, purpose }): Cell[] => [
      name,
      quality.byTier[name]!,
      purposeNames[purpose].zh + (name === singleTierName ? "（没有分级，同通用值）" : ""),
    ]),
    [],
    ["存疑原因（一个值可有几个原因）", "定额值"],
    ...Object.entries(quality.byReason).map(([reason, count]) => [reasonNames[reason as DoubtReason].zh, count]),
    [],
    ["前言所述", "前言数", "读出数", "是否相符"],
    ...(quality.counts.length === 0 ? [["前言没有写数目"]] : []),
    ...quality.counts.map(({ text, stated, found }) => [
      text,
      stated,
      found,
      stated === found ? "相符" : "不符，请核对",
    ]),
    [],
    ["表号", "表题", "条目", "定额值", "存疑", "没有值的行"],
    ...reading.tables.map(({ table, entries, leftRows }): Cell[] => {
      const values = entries.flatMap((entry) => entry.values);
      const doubtful = values.filter(({ doubts }) => doubts.length > 0).length;
      return [
        table.number,
        table.caption,
        entries.length,
        values.length,
        doubtful,
        leftRows.map(shown).join("、") || null,
      ];
    }),
    ...reading.missingTables.map((caption): Cell[] => [
      "",
      caption,
      0,
      0,
      0,
      "没有读出：没有可读的表格（可能是图片），或看不出各栏是什么",
    ]),
  ];
}

/** The sheet 存疑: every doubtful value with both readings, the reasons and its place. */
export function doubtRows({ tables }: StandardReading): Matrix {
  const header = ["表号", "行业代码", "产品名称", "条件", "单位", "级别", "按版面", "按文字流", "原因", "位置"];
  const rows = tables.flatMap(({ table, entries }) =>
    entries.flatMap((entry) =>
      entry.values
        .filter(({ doubts }) => doubts.length > 0)
        .map(({ tier, printed, other, doubts, place }): Cell[] => [
          table.number,
          entry.code,
          entry.product,
          entry.conditions.join("；"),
          entry.unit,
          tier.name,
          printed.printed,
          other || (doubts.includes("oneReading") ? "（没有读出）" : printed.printed),
          [...new Set(doubts)].map((reason) => reasonNames[reason].zh).join("；"),
          shown(place),
        ]),
    ),
  );
  return [header, ...rows];
}

/** The sheets are Chinese, as the standards are. */
function shown(place: Place): string {
  return placeText(place, "zh-CN");
}
