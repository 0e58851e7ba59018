/** Tables of industry that ask more of a reader: continued, in sections, with further numbers beside the quotas. */
import { byMass, products } from "../content";
import type { Cell, Fact, Layout, Printed, Rows } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];
const three = ["领跑值", "先进值", "通用值"];

/** The unit behind the values, tiers under 定额类别. */
const unitBehind: Layout = {
  name: "tiers as rows, unit behind",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const rows: Cell[][] = [row("行业代码", "行业名称", "产品名称", "定额类别", "用水定额", "定额单位", "备注")];
    const facts = products.flatMap(({ code, category, product, unit }) => {
      const { meant, printed } = maker.values(3);
      three.forEach((tier, at) =>
        rows.push(
          at > 0
            ? row(tier, printed[at]!)
            : [
                cell(code, 3), cell(category, 3), cell(product, 3), cell(tier), cell(printed[0]!), cell(unit, 3), cell(product.length % 2 === 0 ? "—" : "含辅助生产用水", 3),
              ], // prettier-ignore
        ),
      );
      return factsOf({ code, product, terms: [], unit }, three, meant);
    });
    return { blocks: ["表2 工业用水定额", rows], facts };
  },
};

const threeHeadings: Layout = {
  name: "three headings, by scale",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const scales = ["规模以上", "规模以下"];
    const head: Rows = [
      [cell("行业代码", 3), cell("产 品 名 称", 3), cell("单 位", 3), cell("用 水 定 额", 1, 4)],
      scales.map((scale) => cell(scale, 1, 2)),
      row(...two, ...two),
    ];
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const values = scales.map((scale) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [scale], unit }, two, meant));
        return printed;
      });
      return row(code, product, unit, ...values.flat());
    });
    return { blocks: ["表3 用水定额", [...head, ...rows]], facts };
  },
};

const continued: Layout = {
  name: "续表, repeated headings, notes",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const head = row("行业代码", "类别名称", "产品名称", "计量单位", ...two, "备注");
    const facts: Fact[] = [];
    const rows = products.map(({ code, category, product, unit }) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
      return row(code, category, product, unit, ...printed, "");
    });
    const cut = [0, 15, 30, rows.length];
    const parts = [0, 1, 2].map((at): Rows => [head, ...rows.slice(cut[at], cut[at + 1])]);
    return {
      blocks: ["表 A.1 工业企业用水定额", parts[0]!, "续表A.1", parts[1]!, "表 A.1 工业企业用水定额（续）", parts[2]!, "注1：“m³”指新水量。", "注2：产品按合格品计。"],
      facts,
    }; // prettier-ignore
  },
};

const footnotes: Layout = {
  name: "footnotes at values and names",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }, at) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
      const mark = at % 7 === 2 ? "ᵃ" : at % 7 === 5 ? "①" : "";
      return row(code, product + (at % 9 === 3 ? "ᵇ" : ""), unit, printed[0]! + mark, printed[1]!);
    });
    const table: Rows = [row("行业代码", "产品名称", "单位", ...two), ...rows, [cell("注：ᵃ 不含生活用水；ᵇ 按折百计；① 南方企业。", 1, 5)]];
    return { blocks: ["表4 用水定额", table], facts };
  }, // prettier-ignore
};

const sections: Layout = {
  name: "sections across the table",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const rows: Cell[][] = [row("序号", "产品名称", "规格/工艺", "单位", ...two)];
    const facts: Fact[] = [];
    products.forEach(({ code, category, product, unit }, at) => {
      if (products[at - 1]?.code !== code) rows.push([cell(`${code} ${category}`, 1, 6)]);
      const { meant, printed } = maker.values(2);
      const process = ["先进工艺", "一般工艺", "—"][at % 3]!;
      facts.push(...factsOf({ code, product, terms: process === "—" ? [] : [process], unit }, two, meant));
      rows.push(row(String(at + 1), product, process, unit, ...printed));
    });
    return { blocks: ["表5 工业产品用水定额", rows], facts };
  },
};

const factors: Layout = {
  name: "factors beside the quotas",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = products.map(({ code, product, unit }) => {
      const { meant, printed } = maker.values(1);
      facts.push(...factsOf({ code, product, terms: [], unit }, ["通用值"], meant));
      return row(code, product, unit, ...printed, `${(0.7 + chance.next() * 0.2).toFixed(2)}~${(1.1 + chance.next() * 0.2).toFixed(2)}`);
    }); // prettier-ignore
    return { blocks: ["表6 用水定额", [row("行业代码", "产品名称", "单位", "通用值", "调节系数"), ...rows]], facts };
  },
};

const halves: Layout = {
  name: "two halves side by side",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const parts = products.map(({ product, unit }) => {
      const { meant, printed } = maker.values(1);
      facts.push(...factsOf({ code: "", product, terms: [], unit }, ["定额"], meant));
      return row(product, unit, ...printed);
    });
    const half = Math.ceil(parts.length / 2);
    const head = row("产品名称", "单位", "定额");
    const rows = parts.slice(0, half).map((left, at) => [...left, ...(parts[half + at] ?? row("", "", ""))]);
    return { blocks: ["表7 工业用水定额", [[...head, ...head], ...rows]], facts };
  },
};

const oldAndNewEnterprises: Layout = {
  name: "现有 and 新建 as rows",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const tiers = ["新建、改建和扩建企业", "现有企业"];
    const rows: Cell[][] = [row("行业代码", "产品名称", "企业类型", "用水定额（m³/t）")];
    const facts = byMass.flatMap(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      rows.push([cell(code, 2), cell(product, 2), cell(tiers[0]!), cell(printed[0]!)], row(tiers[1]!, printed[1]!));
      return factsOf({ code, product, terms: [], unit }, tiers, meant);
    });
    return { blocks: ["表8 用水定额", rows], facts };
  },
};

const gradesAsRows: Layout = {
  name: "grades as rows, one table a product",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const tiers = ["一级", "二级", "三级"];
    const blocks: (string | Rows)[] = [];
    const facts = byMass.slice(0, 14).flatMap(({ product, unit }, at) => {
      const { meant, printed } = maker.values(3);
      blocks.push(`表${at + 1} ${product}用水定额 单位：m³/t`, [row("产品名称", "一级", "二级", "三级"), row(product, ...printed)]);
      return factsOf({ code: "", product, terms: [], unit }, tiers, meant);
    }); // prettier-ignore
    return { blocks, facts };
  },
};

const twoQuantities: Layout = {
  name: "two quantities, each with its unit",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = byMass.map(({ code, product }) => {
      const [mass, worth] = [maker.values(1), maker.values(1, 2, 60)];
      facts.push(
        { code, product, terms: ["产品取水定额"], unit: "m³/t", tier: "定额", value: mass.meant[0]! },
        { code, product, terms: ["产值取水定额"], unit: "m³/万元", tier: "定额", value: worth.meant[0]! },
      );
      return row(code, product, mass.printed[0]!, worth.printed[0]!);
    });
    const head = row("代码", "产品名称", "单位产品取水定额（m³/t）", "单位产值取水定额（m³/万元）");
    return { blocks: ["表9 取水定额", [head, ...rows]], facts };
  },
};

/** Rows that break over pages, labels over many of them, long remarks. */
const longRemarks: Layout = {
  name: "long remarks over page breaks",
  make: (chance, slips): Printed => {
    const maker = new ValueMaker(chance, slips);
    const rows: Cell[][] = [row("行业代码", "类别名称", "产品名称", "单位", ...two, "备注")];
    const facts: Fact[] = [];
    products.forEach(({ code, category, product, unit }, at) => {
      const { meant, printed } = maker.values(2);
      const remark = `生产工艺：${product}全流程；包括原料处理、主要生产、辅助生产和附属生产用水，不包括第${at + 1}类外供水量`;
      facts.push(...factsOf({ code, product, terms: [`不包括第${at + 1}类外供水量`], unit }, two, meant));
      const isFirst = products[at - 1]?.code !== code;
      const count = products.filter((other) => other.code === code).length;
      rows.push([...(isFirst ? [cell(code, count), cell(category, count)] : []), ...row(product, unit, ...printed, remark)]);
    }); // prettier-ignore
    return { blocks: ["表10 用水定额", rows], facts };
  },
};

export const industry: readonly Layout[] = [
  unitBehind,
  threeHeadings,
  continued,
  footnotes,
  sections,
  factors,
  halves,
  oldAndNewEnterprises,
  gradesAsRows,
  twoQuantities,
  longRemarks,
];
