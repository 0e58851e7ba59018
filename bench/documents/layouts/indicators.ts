/** Tables of indicators: tiers named above the table, rates and figures of surveys beside the quotas, units behind the values. */
import { byMass, crops, products, regions, services } from "../content";
import type { Cell, Fact, Layout, Rows } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];
const kinds = ["先进企业", "新建和改扩建企业", "现有企业"];

/** One table for each tier, which its caption names. */
const tiersInCaptions: Layout = {
  name: "tiers in captions",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const all = byMass.map(({ code, product, unit }) => ({ code, product, unit, ...maker.values(3) }));
    const facts = all.flatMap(({ meant, ...base }) => factsOf({ ...base, terms: [] }, kinds, meant));
    const blocks = [...kinds.keys()].reverse().flatMap((at, number): (string | Rows)[] => [
      `表${number + 1} ${kinds[at]!}单位产品取水定额`,
      [row("行业代码", "产品名称", "单位", "取水定额"), ...all.map(({ code, product, unit, printed }) => row(code, product, unit, printed[at]!))],
    ]); // prettier-ignore
    return { blocks, facts };
  },
};

/** Tiers of the quota beside tiers of a rate of reuse. */
const ratesBeside: Layout = {
  name: "rates beside the quotas",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = byMass.map(({ product, unit }, at) => {
      const { meant, printed } = maker.values(3);
      facts.push(...factsOf({ code: "", product, terms: [], unit }, ["领跑值", ...two], meant));
      return row(product, ...printed, String(95 + (at % 4)), String(90 + (at % 5)));
    });
    const head = [
      [cell("产品名称", 2), cell("用水定额（m³/t）", 1, 3), cell("水重复利用率（%）", 1, 2)],
      row("领跑值", ...two, ...two),
    ];
    return { blocks: ["表43 节水指标与用水定额", [...head, ...rows]], facts };
  },
};

/** What a survey found, left of the quotas. */
const surveyBeside: Layout = {
  name: "figures of a survey beside the quotas",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = byMass.map(({ product, unit }, at) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code: "", product, terms: [], unit }, two, meant));
      return row(product, unit, String(3 + (at % 9)), ...maker.values(2, 0.5, 40, 1).meant, ...printed);
    });
    return { blocks: ["表44 用水定额", [row("产品名称", "单位", "样本数", "调查最小值", "调查最大值", ...two), ...rows]], facts }; // prettier-ignore
  },
};

/** `120L/(人·d)`. */
const unitsInCells: Layout = {
  name: "units behind the values",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = services.map(({ product, unit }) => {
      const { meant, printed } = maker.values(1, 20, 200, 0);
      facts.push({ code: "", product, terms: [], unit, tier: "定额", value: meant[0]! });
      return row(product, `${printed[0]!}${unit}`);
    });
    return { blocks: ["表45 生活用水定额", [row("用水单位", "用水定额"), ...rows]], facts };
  },
};

/** `先进值 Advanced`. */
const twoLanguages: Layout = {
  name: "headings in two languages",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
      return row(code, product, ...printed, unit);
    });
    const head = [
      [cell("行业代码\nCode", 2), cell("产品名称\nProduct", 2), cell("定额\nQuota", 1, 2), cell("单位\nUnit", 2)],
      row("先进值\nAdvanced", "通用值\nGeneral"),
    ];
    return { blocks: ["表46 用水定额", [...head, ...rows]], facts };
  },
};

/** Kinds of enterprise as rows, each over the processes. */
const kindsOverProcesses: Layout = {
  name: "kinds of enterprise over processes",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const processes = ["湿法", "干法"];
    const rows = byMass.slice(0, 12).flatMap(({ product, unit }) => {
      const values = processes.map((process) => {
        const made = maker.values(3);
        facts.push(...factsOf({ code: "", product, terms: [process], unit }, kinds, made.meant));
        return made.printed;
      });
      return kinds.flatMap((kind, at) =>
        processes.map((process, of) => [
          ...(at + of === 0 ? [cell(product, 6)] : []),
          ...(of === 0 ? [cell(kind, 2)] : []),
          ...row(process, values[of]![at]!),
        ]),
      );
    });
    return { blocks: ["表47 用水定额", [row("产品名称", "企业类型", "工艺", "定额（m³/t）"), ...rows]], facts };
  },
};

/** Names of tiers of its own, explained in the text. */
const explained: Layout = {
  name: "tiers explained in the text",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const own = ["准许值", "考核值"];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code, product, terms: [], unit }, own, meant));
      return row(code, product, unit, ...printed);
    });
    const text = ["3.4 考核值", "对现有用水单位考核时采用的定额值。", "新建、改建和扩建项目执行准许值。"];
    return { blocks: [...text, "表48 用水定额", [row("行业代码", "产品名称", "定额单位", ...own), ...rows]], facts };
  },
};

/** Net and gross quotas with the efficiency between them. */
const netAndGross: Layout = {
  name: "irrigation, net and gross",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = crops.map(([, crop]) => {
      const [net, gross] = [maker.values(2, 40, 150, 0), maker.values(2, 90, 250, 0)];
      [net, gross].forEach(({ meant }, at) =>
        ["50%", "75%"].forEach((year, of) => facts.push({ code: "", product: crop, terms: [["净", "毛"][at]!, year], unit: "m³/亩", tier: "定额", value: meant[of]! })),
      ); // prettier-ignore
      return row(crop, ...net.printed, "0.65", ...gross.printed);
    });
    const head: Cell[][] = [
      [
        cell("作物", 2),
        cell("净灌溉定额（m³/亩）", 1, 2),
        cell("灌溉水利用系数", 2),
        cell("毛灌溉定额（m³/亩）", 1, 2),
      ],
      row("P=50%", "P=75%", "P=50%", "P=75%"),
    ];
    return { blocks: ["表49 灌溉用水定额", [...head, ...rows]], facts };
  },
};

/** Years as rows and regions as columns, under a single line of headings of which none is called a quota. */
const yearsAsRows: Layout = {
  name: "irrigation, years as rows",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const years = ["平水年（P=50%）", "枯水年（P=75%）"];
    const rows = crops.flatMap(([, crop]) => {
      const values = regions.map(() => maker.values(2, 60, 300, 0));
      return years.map((year, at) => {
        regions.forEach((region, of) => facts.push({ code: "", product: crop, terms: [year, region], unit: "m³/亩", tier: "定额", value: values[of]!.meant[at]! })); // prettier-ignore
        return [...(at === 0 ? [cell(crop, 2)] : []), ...row(year, ...values.map(({ printed }) => printed[at]!))];
      });
    });
    return { blocks: ["表50 灌溉定额（单位：m³/亩）", [row("作物", "水文年型", ...regions), ...rows]], facts };
  },
};

/** A probability in per cent heads columns, without more words. */
const barePercents: Layout = {
  name: "irrigation, bare percentages as headings",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const years = ["50%", "75%", "90%"];
    const rows = crops.flatMap(([code, crop]) =>
      regions.slice(0, 2).map((region, at) => {
        const { meant, printed } = maker.values(3, 60, 200, 0);
        years.forEach((year, of) => facts.push({ code, product: crop, terms: [region, year], unit: "m³/亩", tier: "定额", value: meant[of]! })); // prettier-ignore
        return [...(at === 0 ? [cell(code, 2), cell(crop, 2)] : []), ...row(region, ...printed)];
      }),
    );
    const head = [
      [cell("行业代码", 2), cell("作物名称", 2), cell("灌溉分区", 2), cell("灌溉保证率", 1, 3)],
      row(...years),
    ];
    return { blocks: ["表51 灌溉用水定额", "单位：m³/亩", [...head, ...rows]], facts };
  },
};

export const indicators: readonly Layout[] = [
  tiersInCaptions, ratesBeside, surveyBeside, unitsInCells, twoLanguages, kindsOverProcesses, explained, netAndGross,
  yearsAsRows, barePercents,
]; // prettier-ignore
