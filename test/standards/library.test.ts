import { describe as inWords } from "../../src/language/messages";
import { Failure, isFailure } from "../../src/language/failure";
import type { MessageKey } from "../../src/language/messages";
import { bundledLibrary } from "../../src/standards/bundled";
import type { Query } from "../../src/standards/library";
import { defaultStandard } from "../../src/standards/standard";
import { recordsIn } from "./records";

function query(
  code: string | null,
  product: string,
  condition: string | null = null,
  standard = defaultStandard,
): Query {
  return { standard, code, product, condition };
}

/** A value, or the key of the message and the message. */
function served(asked: Query, tier: string): number | [MessageKey, string] {
  const found = bundledLibrary.quota(asked, tier);
  return isFailure(found) ? told(found) : found.value;
}

function told({ message }: Failure): [MessageKey, string] {
  return [message!.key, inWords(message!, "zh-CN")];
}

describe("every certain value is served under its own words", () => {
  test.each(["quotas-shanxi-2021", "quotas-jiangxi-2017", "quotas-jiangxi-2011"])("%s", (file) => {
    const wrong = recordsIn(`assets/data/${file}.csv`)
      .filter((record) => !record["repeats"])
      .filter((record) => {
        const { standard, code, product, condition, tier, value, status } = record as Record<string, string>;
        const found = served(query(code!, product!, condition || "无", standard), tier!);
        return status === "certain" ? found !== Number(value) : !Array.isArray(found) || found[0] !== "quotaDoubtful";
      })
      .map((record) => Object.values(record).join(","));
    expect(wrong).toEqual([]);
  });
});

describe("a quota of Shanxi", () => {
  test.each([
    ["061", "原煤", "井工矿 不包括", "先进值", 0.19],
    ["61", "原煤", "井工矿 不包括", "先进值", 0.19],
    ["B061", "原煤", "井工矿；不包括", "先进值", 0.19],
    ["０６１", "原 煤", "不包括井下黄泥灌浆", "先进值", 0.19],
    // 包括 is not meant by 不包括.
    ["061", "原煤", "井工矿 包括", "先进值", 0.23],
    ["441", "电力生产", "循环冷却 >=600MW", "领跑值", 1.36],
    ["441", "电力生产", "循环冷却 ≥600MW", "通用", 2.38],
    ["321", "铜板(阴极铜)", null, "先进值", 1],
    ["321", "电解铜", null, "先进值", 1],
    ["131", "大米", null, "通用值", 0.15],
    ["361", "新能源车", "轿车 近零", "先进值", 1.3],
    ["361", "新能源车", "轿车 外排", "通用值", 2.4],
    [null, "啤酒", null, "先进值", 4],
  ])("%s %s %s %s is %d", (code, product, condition, tier, value) => {
    expect(served(query(code, product, condition), tier)).toBe(value);
  });

  test("without 先进值 is the 通用值 by clause 5.4, and says so", () => {
    const found = bundledLibrary.quota(query("101", "制砂"), "先进值");
    expect(found).toMatchObject({ value: 0.1, asked: { name: "先进值" }, tier: { name: "通用值" } });
  });

  test("without 领跑值 has nothing in its place", () => {
    expect(served(query("101", "制砂"), "领跑值")).toEqual([
      "tierNotPrinted",
      "DB14/T 1049.2—2021 表5 未给出“制砂”的领跑值。已有：通用值 0.10。",
    ]);
  });
});

describe("tiers", () => {
  test("keep the words of their own standard", () => {
    expect(served(query(null, "采煤", null, "江西2017"), "先进")).toBe(0.3);
    expect(served(query(null, "采煤", null, "江西2017"), "先进值")).toEqual([
      "tierUnknown",
      "DB36/T 420—2017 没有级别“先进值”。可用级别：先进、新建、现有。",
    ]);
    expect(served(query(null, "采煤", null, "江西2011"), "通用值")).toBe(0.538);
  });

  test("may be asked for by their purpose", () => {
    expect(served(query(null, "采煤", null, "江西2017"), "new")).toBe(0.38);
    expect(served(query("061", "原煤", "露天"), "leading")).toBe(0.1);
    expect(served(query("061", "原煤", "露天"), "现有企业")).toBe(0.16);
  });
});

describe("what cannot be served says why and what to do", () => {
  test.each<[Query, string, MessageKey, string]>([
    [query("061", "原煤", null, "浙江"), "先进值", "standardUnknown", "DB36/T 420—2017"],
    [query("999", "原煤"), "先进值", "codeUnknown", "：461 | 451"],
    [query("0620", "原煤"), "先进值", "codeUnknown", "：061 | 072"],
    [query("265", "聚氯乙烯"), "先进值", "codeUnknown", "：264 | 266"],
    [query("C06", "原煤"), "先进值", "codeUnknown", "：061 | 072"],
    [query("43", "修理"), "先进值", "codeUnknown", "：441 | 443"],
    [query("061", "原每"), "先进值", "productNotUnderCode", "原煤"],
    [query("061", "大米"), "先进值", "productUnderOtherCode", "131"],
    [query(null, "啤"), "先进值", "productUnknown", "啤酒"],
    [query("061", "原煤", "地下气化"), "先进值", "conditionUnknown", "露天开采"],
    [query("061", "原煤"), "先进值", "quotaAmbiguous", "有 3 个定额"],
    [query("061", "原煤", "井工矿"), "先进值", "quotaAmbiguous", "不包括井下黄泥灌浆 | 包括井下黄泥灌浆"],
    [query("061", "原煤", "露天"), "定额", "tierUnknown", "领跑值、先进值、通用值"],
    [query("144", "奶粉"), "先进值", "quotaDoubtful", "现读作 4.50，其他可能：25.00"],
    [query("361", "新能源车", "轿车 外排"), "先进值", "conditionUnknown", "近零"],
    [query("", "输液", null, "江西2017"), "新建", "quotaAmbiguous", "第114项 | 第115项"],
  ])("%j %s: %s", (asked, tier, key, part) => {
    const [found, words] = served(asked, tier) as [MessageKey, string];
    expect(found).toBe(key);
    expect(words).toContain(part);
  });

  test("a number in a condition is whole", () => {
    expect(served(query("441", "电力生产", "循环冷却 00MW"), "先进值")[0 as never]).toBe("conditionUnknown");
  });
});

describe("the quick way for columns", () => {
  test("gives what the long way gives", () => {
    for (const { standard, code, product, condition } of bundledLibrary.variants) {
      for (const tier of bundledLibrary.standardOf({ standard }).tiers) {
        const quota = bundledLibrary.quota({ standard, code, product, condition }, tier.name);
        const value = bundledLibrary.value(standard, code, product, tier.name, condition);
        expect(value).toEqual(isFailure(quota) ? quota : quota.value);
      }
    }
  });
});

describe("a library with a user's own", () => {
  const own = {
    standard: {
      id: "DB99/T 1—2024",
      title: { zh: "某省用水定额", en: "Quotas of a province" },
      edition: "2024",
      region: { zh: "某省", en: "a province" },
      inForce: null,
      replaces: null,
      draft: false,
      quotedBy: null,
      tiers: [{ name: "准入值", purpose: "new" as const, aliases: [] }],
      aliases: ["某省2024"],
      own: true,
    },
    variants: [
      {
        standard: "DB99/T 1—2024",
        table: "1",
        entry: 1,
        code: "151",
        category: "",
        product: "啤酒",
        condition: "",
        unit: "m³/kL",
        basis: "",
        remark: "",
        tiers: [
          {
            value: 3.5,
            printed: "3.50",
            condition: "",
            status: "certain" as const,
            readings: [],
            note: "",
            confirmation: null,
          },
        ],
      },
    ],
  };

  test("answers for it, leaves the old one as it was, and refuses a clash", () => {
    const library = bundledLibrary.with({ standards: [own] });
    expect(library.value("某省2024", "151", "啤酒", "准入值", "")).toBe(3.5);
    expect(library.value(defaultStandard, "151", "啤酒", "先进值", "")).toBe(4);
    expect(bundledLibrary.value("某省2024", "151", "啤酒", "准入值", "")).toBeInstanceOf(Failure);
    expect(library.search("啤酒").map(({ product }) => product.standard)).toContain("DB99/T 1—2024");
    expect(library.clashOf({ id: "db99/t 1-2024", aliases: [] })?.id).toBe("DB99/T 1—2024");
    expect(() => library.with({ standards: [own] })).toThrow("DB99/T 1—2024");
  });

  test("serves a doubtful value that was confirmed, and marks it", () => {
    const confirmation = {
      standard: defaultStandard,
      table: "7",
      entry: 9,
      condition: "生产工艺：干法、湿法、湿法+干法结合",
      tier: "先进值",
      printed: "4.50",
      value: 25,
      note: "已核对印本",
    };
    const library = bundledLibrary.with({ confirmations: [confirmation] });
    expect(library.quota(query("144", "奶粉"), "先进值")).toMatchObject({ value: 25, confirmation });
    expect(library.value(defaultStandard, "144", "奶粉", "通用值", "")).toBeInstanceOf(Failure);
    // It spoke of other digits than the data now print.
    const outdated = bundledLibrary.with({ confirmations: [{ ...confirmation, printed: "4.5" }] });
    expect(outdated.value(defaultStandard, "144", "奶粉", "先进值", "")).toBeInstanceOf(Failure);
  });
});

test.each([
  // Table 5.4-15, entry 1; and an entry whose method slid to another row in the print.
  ["采煤", "修订；二次平均、类比法"],
  ["磷肥", "修订；方法栏错行，可能为：类比法 | 典型调研"],
])("a revision report says of %s where its quota comes from", (product, basis) => {
  const [found] = bundledLibrary.products({ standard: "DB36/T 420—2017", product });
  expect(found!.variants[0]!.basis).toBe(basis);
});

test("comparable products of all standards are found by any of their names", () => {
  const names = (product: string) =>
    bundledLibrary.comparable(product).map(({ standard, product: name }) => `${standard} ${name}`);
  expect(names("原煤")).toEqual(["DB14/T 1049.2—2021 原煤", "DB36/T 420—2017 采煤", "DB36/T 420—2011 采煤"]);
  expect(names("阴极铜")).toEqual(["DB14/T 1049.2—2021 铜板（阴极铜）", "DB36/T 420—2017 阴极铜"]);
  expect(names("啤酒")).toHaveLength(3);
});
