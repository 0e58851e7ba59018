/** Tables as reports print them, right in every number, in the ways in which people write them. */
import type { Chance } from "../random";

export interface Made {
  readonly caption: string;
  readonly head: readonly (readonly string[])[];
  /** Rows of texts; the values that follow from others are made by `follow`. */
  readonly rows: string[][];
  /** What is planted here: each changes `rows` and returns the rows in which it may be noticed, or null where it cannot be planted. */
  readonly plants: Readonly<Record<string, (chance: Chance) => readonly number[] | null>>;
}

const firms = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰"];
const products = [
  "啤酒",
  "大米",
  "酒精",
  "阴极铜",
  "卫生纸",
  "涤纶",
  "味精",
  "酱油",
  "水泥",
  "合成氨",
  "尿素",
  "烧碱",
  "奶粉",
  "卷烟",
];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Another digit in one of the first two places: more than rounding can explain. */
function otherDigit(text: string, chance: Chance): string {
  const places = [...text]
    .flatMap((character, at) => (/\d/.test(character) ? [at] : []))
    .filter((at, nth) => nth < 2 && !(nth === 0 && text[at] === "0"));
  const at = chance.of(places);
  const digit = String((Number(text[at]) + chance.whole(2, 8)) % 10);
  return text.slice(0, at) + (digit === "0" && at === 0 ? "5" : digit) + text.slice(at + 1);
}

function anyRow(rows: readonly unknown[], chance: Chance): number {
  return chance.whole(0, rows.length - 1);
}

export const makers: readonly ((chance: Chance, rows: number) => Made)[] = [
  unitUseTable,
  statisticsTable,
  changesTable,
  balanceTable,
  sharesTable,
];

function unitUseTable(chance: Chance, count: number): Made {
  const head = chance.of([
    ["序号", "企业名称", "年产量（万t）", "年取新水量（万m³）", "单位产品用水量（m³/t）", "备注"],
    ["序号", "单位名称", "产量/万 t", "取水量/万 m³", "用水单耗 (m³/t)", "备注"],
  ]);
  const decimals = chance.whole(1, 3);
  const rows = Array.from({ length: count }, (_, at) => {
    const [output, use] = [chance.between(2, 300), chance.between(1, 40)];
    const water = (output * use).toFixed(decimals);
    const printed = output.toFixed(decimals);
    return [
      String(at + 1),
      `${firms[at % firms.length]}${Math.floor(at / firms.length) || ""}厂`,
      printed,
      water,
      (Number(water) / Number(printed)).toFixed(2),
      "",
    ];
  });
  const input = (column: number) => (each: Chance) => {
    const at = anyRow(rows, each);
    rows[at]![column] = otherDigit(rows[at]![column]!, each);
    return [at];
  };
  const tenfold = (each: Chance) => {
    const at = anyRow(rows, each);
    rows[at]![4] = (Number(rows[at]![4]) * each.of([10, 0.1])).toFixed(2);
    return [at];
  };
  return {
    caption: "企业用水调查表",
    head: [head],
    rows,
    plants: { "digit of an input": input(3), "digit of a result": input(4), "factor of ten": tenfold },
  };
}

function statisticsTable(chance: Chance, count: number): Made {
  const head = [
    "产品名称",
    "单位",
    "总样本数",
    "不合理样本数",
    "合理样本数",
    "最小值",
    "最大值",
    "平均值",
    "二次平均值",
  ];
  const rows = Array.from({ length: count }, (_, at) => {
    const size = chance.whole(2, 9);
    const level = chance.between(5, 80);
    const values = Array.from({ length: size }, () => level * chance.between(0.6, 1.6));
    const average = mean(values);
    const excluded = chance.whole(0, 3);
    const second = (average + mean(values.filter((value) => value < average))) / 2;
    const figures = [Math.min(...values), Math.max(...values), average, second].map((value) => value.toFixed(2));
    return [
      `${products[at % products.length]}${Math.floor(at / products.length) || ""}`,
      "m³/t",
      String(size + excluded),
      String(excluded),
      String(size),
      ...figures,
    ];
  });
  const counts = (each: Chance) => {
    const at = anyRow(rows, each);
    rows[at]![4] = String(Number(rows[at]![4]) + each.of([1, 2]));
    return [at];
  };
  const outside = (column: number) => (each: Chance) => {
    const at = anyRow(rows, each);
    rows[at]![column] = (Number(rows[at]![6]) * each.between(1.1, 3)).toFixed(2);
    return [at];
  };
  return {
    caption: "样本统计分析表",
    head: [head],
    rows,
    plants: { "sample count": counts, "mean outside": outside(7), "second mean outside": outside(8) },
  };
}

function changesTable(chance: Chance, count: number): Made {
  const percent = chance.happens(0.5);
  const head = ["产品名称", "单位", "新定额", "原定额", percent ? "变幅%" : "变幅"];
  const shown = (change: number) => (percent ? (100 * change).toFixed(2) : `${(100 * change).toFixed(2)}%`);
  const rows = Array.from({ length: count }, (_, at) => {
    const before = chance.whole(10, 400) / chance.of([1, 10]);
    const after = Number((before * chance.between(0.4, 1.1)).toFixed(1));
    return [
      `${products[at % products.length]}${Math.floor(at / products.length) || ""}`,
      "m³/t",
      String(after),
      String(before),
      shown(after / before - 1),
    ];
  });
  const last = rows.length;
  const changes = rows.map((row) => Number(row[2]) / Number(row[3]) - 1);
  rows.push(["平均", "", "", "", shown(mean(changes))]);
  const own = (change: (row: string[], each: Chance) => string) => (each: Chance) => {
    const at = chance.whole(0, last - 1);
    const before = rows[at]![4]!;
    rows[at]![4] = change(rows[at]!, each);
    return rows[at]![4] === before ? null : [at];
  };
  const stale = (each: Chance) => {
    const at = chance.whole(0, last - 1);
    rows[at]![2] = String(Number((Number(rows[at]![2]) * each.of([0.7, 0.8, 1.3])).toFixed(1)));
    return [at, last];
  };
  return {
    caption: "新旧定额对比",
    head: [head],
    rows,
    plants: {
      "old value still used": stale,
      "base exchanged": own((row) => shown(Number(row[3]) / Number(row[2]) - 1)),
      sign: own((row) => (row[4]!.startsWith("-") ? row[4]!.slice(1) : `-${row[4]!}`)),
      "digit of a change": own((row, each) => otherDigit(row[4]!, each)),
      "stale mean": () => {
        rows[last]![4] = shown(mean(changes) - 0.05);
        return [last];
      },
    },
  };
}

function balanceTable(chance: Chance, count: number): Made {
  const head = ["用水单元", "新鲜水量（m³/d）", "排水量（m³/d）", "耗水量（m³/d）"];
  const rows = Array.from({ length: count }, (_, at) => [
    `${firms[at % firms.length]}${Math.floor(at / firms.length) || ""}车间`,
    ...[0, 1, 2].map(() => String(chance.whole(3, 900))),
  ]);
  const sum = (column: number) => String(rows.reduce((total, row) => total + Number(row[column]), 0));
  rows.push(["合计", sum(1), sum(2), sum(3)]);
  const last = rows.length - 1;
  return {
    caption: "水平衡测试统计表",
    head: [head],
    rows,
    plants: {
      "row dropped": (each) => {
        rows.splice(each.whole(0, last - 1), 1);
        return [last - 1];
      },
      "total of before": (each) => {
        const [at, column] = [each.whole(0, last - 1), each.whole(1, 3)];
        rows[at]![column] = otherDigit(rows[at]![column]!, each);
        return [last];
      },
      "digit of a total": (each) => {
        const column = each.whole(1, 3);
        rows[last]![column] = otherDigit(rows[last]![column]!, each);
        return [last];
      },
    },
  };
}

function sharesTable(chance: Chance, count: number): Made {
  const values = Array.from({ length: Math.min(count, 12) }, () => chance.between(1, 50));
  const total = values.reduce((sum, value) => sum + value, 0);
  const shares = values.map((value) => ((100 * value) / total).toFixed(2));
  // What is printed adds up to 100.00, as those who print shares see to.
  const rest = (100 - shares.slice(1).reduce((sum, share) => sum + Number(share), 0)).toFixed(2);
  const names = [...products.slice(0, values.length - 1), "其他"];
  const rows = [rest, ...shares.slice(1)].map((share, at) => [names[at]!, `${share}%`]);
  return {
    caption: "各行业用水量占比",
    head: [["行业", "占比"]],
    rows,
    plants: {
      "share of before": (each) => {
        const at = anyRow(rows, each);
        rows[at]![1] = `${(Number(rows[at]![1]!.slice(0, -1)) + each.of([-0.9, 0.9, 1.5])).toFixed(2)}%`;
        return rows.map((_, row) => row);
      },
    },
  };
}
