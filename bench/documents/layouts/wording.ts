/** Tables whose words and numbers are easily taken for others: grades that are no tiers, two values in a cell, years, digits of another width. */
import { byMass, crops, methods, products, regions } from "../content";
import type { Cell, Fact, Layout, Rows } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];

/** Grades of hospitals as rows beside a single value. */
const gradesOfHospitals: Layout = {
  name: "grades of hospitals beside a single value",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("用水项目", "等级", "单位", "定额值")];
    for (const item of ["综合医院住院部", "专科医院住院部", "中医院住院部", "妇幼保健院"]) {
      ["一级", "二级", "三级"].forEach((grade, at) => {
        const { meant, printed } = maker.values(1, 100, 300, 0);
        facts.push({ code: "", product: item, terms: [grade], unit: "L/(床·d)", tier: "定额", value: meant[0]! });
        rows.push([...(at === 0 ? [cell(item, 3)] : []), ...row(grade, "L/(床·d)", ...printed)]);
      });
    }
    return { blocks: ["表29 医疗服务用水定额", rows], facts };
  },
};

/** The same grades as columns. */
const gradesAsColumns: Layout = {
  name: "grades of hospitals as columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = ["综合医院", "专科医院", "中医医院", "妇幼保健院"].map((product) => {
      const values = ["一级", "二级", "三级"].map((grade) => {
        const { meant, printed } = maker.values(1, 100, 300, 0);
        facts.push({ code: "", product, terms: [grade], unit: "L/(床·d)", tier: "定额", value: meant[0]! });
        return printed[0]!;
      });
      return row(product, "L/(床·d)", ...values);
    });
    const head: Rows = [[cell("用水项目", 2), cell("单位", 2), cell("用水定额", 1, 3)], row("一级", "二级", "三级")];
    return { blocks: ["表30 医院用水定额", [...head, ...rows]], facts };
  },
};

/** Two products and their values share each row, one line below the other; whole numbers. */
const twoInACell: Layout = {
  name: "two products in a cell",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "产品名称", "单位", ...two)];
    for (let at = 0; at + 1 < byMass.length; at += 2) {
      const own = [byMass[at]!, byMass[at + 1]!];
      const values = own.map(({ code, product, unit }) => {
        const { meant, printed } = maker.values(2, 1, 9, 0);
        facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
        return printed;
      });
      const lines = [0, 1].map((tier) => values.map((printed) => printed[tier]!).join("\n"));
      rows.push(row(own.map(({ code }) => code).join("\n"), own.map(({ product }) => product).join("\n"), own[0]!.unit, ...lines)); // prettier-ignore
    }
    return { blocks: ["表31 用水定额", rows], facts };
  },
};

/** Full-width digits, thousands, signs of comparison, stars. */
const digits: Layout = {
  name: "digits of another width, thousands, stars",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const wide = (text: string) => text.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const rows = products.map(({ code, product, unit }, at) => {
      const kind = at % 4;
      const { meant, printed } = kind === 1 ? maker.values(2, 1100, 4000, 0) : maker.values(2);
      const shown = (text: string) =>
        [wide(text), text.replace(/(\d)(\d{3})$/, "$1,$2"), `≤${text}`, `${text}*`][kind]!;
      const expected = (text: string) => (kind === 3 ? text : shown(text));
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant.map(expected)));
      return row(code, product, unit, ...printed.map(shown));
    });
    return {
      blocks: ["表33 用水定额", [row("行业代码", "产品名称", "单位", ...two), ...rows], "注：* 为取水量，不含再生水。"],
      facts,
    };
  },
};

/** Tiers under names that a reader does not know: it must not take them for something else. */
const unknownNames: Layout = {
  name: "tiers under other names",
  isOpen: true,
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const tiers = ["鼓励值", "考核值"];
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      tiers.forEach((tier, at) => facts.push({ code, product, terms: [tier], unit, tier: "定额", value: meant[at]! }));
      return row(code, product, unit, ...printed);
    });
    const head: Rows = [
      [cell("行业代码", 2), cell("产品名称", 2), cell("单位", 2), cell("用水定额", 1, 2)],
      row(...tiers),
    ];
    return { blocks: ["表34 用水定额", [...head, ...rows]], facts };
  },
};

/** Values of today and of a later year. */
const years: Layout = {
  name: "years as columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(1, 2, 9.5, 2);
      const today = (Number(meant[0]) * chance.between(1.05, 1.2)).toFixed(2);
      facts.push({ code, product, terms: ["2030年"], unit, tier: "通用值", value: meant[0]! });
      facts.push({ code, product, terms: ["2025年"], unit, tier: "通用值", value: today });
      return row(code, product, unit, printed[0]!, today);
    });
    const head: Rows = [
      [cell("行业代码", 2), cell("产品名称", 2), cell("单位", 2), cell("通用值", 1, 2)],
      row("2030年", "2025年"),
    ];
    return { blocks: ["表35 用水定额", [...head, ...rows]], facts };
  },
};

/** Times of watering, water of each time and of the whole season. */
const seasons: Layout = {
  name: "irrigation, times and seasons",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = crops.map(([code, product], at) => {
      const once = maker.values(1, 30, 60, 0);
      const whole = maker.values(1, 120, 300, 0);
      facts.push(
        { code, product, terms: ["灌水定额"], unit: "m³/(亩·次)", tier: "定额", value: once.meant[0]! },
        { code, product, terms: ["灌溉定额"], unit: "m³/亩", tier: "定额", value: whole.meant[0]! },
      );
      return row(code, product, String(3 + (at % 3)), once.printed[0]!, whole.printed[0]!);
    });
    const head = row("行业代码", "作物名称", "灌水次数（次）", "灌水定额[m³/(亩·次)]", "灌溉定额（m³/亩）");
    return { blocks: ["表36 灌溉用水定额", [head, ...rows]], facts };
  },
};

/** Regions as sections across the table, methods as columns, probabilities as rows. */
const regionsAcross: Layout = {
  name: "irrigation, regions across the table",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [];
    for (const region of regions) {
      rows.push([cell(`${region}（${region.slice(0, 1)}类灌溉分区）`, 1, 2 + methods.length)]);
      for (const [, product] of crops.slice(0, 5)) {
        const values = methods.map(() => maker.values(3, 60, 300, 0));
        ["P=50%", "P=75%", "P=90%"].forEach((year, at) => {
          methods.forEach((method, of) =>
            facts.push({ code: "", product, terms: [region, year, method], unit: "m³/亩", tier: "定额", value: values[of]!.meant[at]! }),
          );
          rows.push([...(at === 0 ? [cell(product, 3)] : []), ...row(year, ...values.map(({ printed }) => printed[at]!))]);
        }); // prettier-ignore
      }
    }
    const head: Rows = [
      [cell("作物名称", 2), cell("灌溉设计保证率", 2), cell("灌溉定额（m³/亩）", 1, methods.length)],
      row(...methods),
    ];
    return { blocks: ["表37 农业灌溉用水定额", [...head, ...rows]], facts };
  },
};

export const wording: readonly Layout[] = [
  gradesOfHospitals,
  gradesAsColumns,
  twoInACell,
  digits,
  unknownNames,
  years,
  seasons,
  regionsAcross,
];
