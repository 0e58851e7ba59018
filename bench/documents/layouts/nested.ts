/** Tables whose names, units or tiers stand in places of their own: names in two columns, sections with units, numbers as conditions. */
import { byMass, products, services } from "../content";
import type { Cell, Fact, Layout, Rows } from "../printed";
import { cell, factsOf, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];
const three = ["领跑值", "先进值", "通用值"];

/** 产品名称 over two columns: a product has varieties, or one cell over both. */
const namesInTwo: Layout = {
  name: "names in two columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [[cell("行业代码"), cell("产品名称", 1, 2), cell("单位"), ...row(...two)]];
    products.forEach(({ code, product, unit }, at) => {
      const kinds = at % 3 === 0 ? ["普通", "精制", "特种"] : [""];
      kinds.forEach((kind, of) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [kind], unit }, two, meant));
        const names = kind === "" ? [cell(product, 1, 2)] : [...(of === 0 ? [cell(product, 3)] : []), cell(kind)];
        rows.push([...(of === 0 ? [cell(code, kinds.length)] : []), ...names, ...row(unit, ...printed)]);
      });
    });
    return { blocks: ["表19 工业用水定额", rows], facts };
  },
};

/** Classes of two and three digits stand in rows of their own, with blank cells behind. */
const classesAsRows: Layout = {
  name: "classes as rows with blanks",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "行业及产品名称", "定额单位", ...three, "备注")];
    products.forEach(({ code, category, product, unit }, at) => {
      if (products[at - 1]?.code !== code) rows.push(row(`C${code}`, category, "", "", "", "", ""));
      const { meant, printed } = maker.values(3);
      facts.push(...factsOf({ code: `${code}0`, product, terms: [], unit }, three, meant));
      rows.push(row(`C${code}0`, product, unit, ...printed, at % 5 === 0 ? "按合格品计" : ""));
    });
    return { blocks: ["表20 工业产品用水定额表", rows], facts };
  },
};

/** Yearly output as a number, left of the unit. */
const numbersAsConditions: Layout = {
  name: "numbers as conditions",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const scales = ["≥100", "50~100", "<50"];
    const rows: Cell[][] = [row("行业代码", "产品名称", "生产规模（万t/a）", "单位", ...two)];
    byMass.forEach(({ code, product, unit }) => {
      scales.forEach((scale, of) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [scale], unit }, two, meant));
        rows.push([...(of === 0 ? [cell(code, 3), cell(product, 3)] : []), ...row(scale, unit, ...printed)]);
      });
    });
    return { blocks: ["表21 用水定额", rows], facts };
  },
};

/** Processes and tiers both as rows. */
const processesOverTiers: Layout = {
  name: "tiers as rows under processes",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("代码", "产品名称", "生产工艺", "定额类型", "定额值", "单位")];
    byMass.forEach(({ code, product, unit }, at) => {
      const processes = ["湿法", "干法", "联合法"].slice(0, 1 + (at % 3));
      const count = processes.length * 3;
      processes.forEach((process, of) => {
        const { meant, printed } = maker.values(3);
        facts.push(...factsOf({ code, product, terms: [process], unit }, three, meant));
        three.forEach((tier, which) =>
          rows.push([
            ...(of + which === 0 ? [cell(code, count), cell(product, count)] : []),
            ...(which === 0 ? [cell(process, 3)] : []),
            ...row(tier, printed[which]!),
            ...(of + which === 0 ? [cell(unit, count)] : []),
          ]),
        );
      });
    });
    return { blocks: ["表22 用水定额", rows], facts };
  },
};

/** The unit stands in a line across the table, and changes with the next one. */
const unitsAcross: Layout = {
  name: "units in lines across the table",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "产品名称", ...two)];
    [["m³/t", byMass.slice(0, 9)], ["m³/万元", byMass.slice(9)]].forEach(([unit, own]) => {
      rows.push([cell(`单位：${unit as string}`, 1, 4)]);
      (own as typeof byMass).forEach(({ code, product }) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [], unit: unit as string }, two, meant));
        rows.push(row(code, product, ...printed));
      });
    }); // prettier-ignore
    return { blocks: ["表23 用水定额", rows], facts };
  },
};

/** The continued part has another unit than the first. */
const otherUnitContinued: Layout = {
  name: "another unit in the 续表",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const part = (own: typeof byMass, unit: string): Rows => [
      row("行业代码", "产品名称", ...two),
      ...own.map(({ code, product }) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
        return row(code, product, ...printed);
      }),
    ];
    const [first, second] = [part(byMass.slice(0, 9), "m³/t"), part(byMass.slice(9), "m³/万元")];
    return { blocks: ["表24 用水定额", "单位：m³/t", first, "续表24", "单位：m³/万元", second], facts };
  },
};

/** One quota for two products that follow each other. */
const sharedValues: Layout = {
  name: "one value for two products",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "产品名称", "单位", ...two)];
    byMass.slice(0, 18).forEach(({ code, product, unit }, at, own) => {
      if (at % 2 === 1) return;
      const { meant, printed } = maker.values(2);
      const next = own[at + 1]!;
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant), ...factsOf({ code: next.code, product: next.product, terms: [], unit }, two, meant));
      rows.push([...row(code, product, unit), cell(printed[0]!, 2), cell(printed[1]!, 2)], row(next.code, next.product, unit));
    }); // prettier-ignore
    return { blocks: ["表25 用水定额", rows], facts };
  },
};

/** 同上 and 〃 instead of merged cells. */
const dittoMarks: Layout = {
  name: "ditto marks",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "类别名称", "产品名称", "规模", "单位", ...two)];
    byMass.forEach(({ code, category, product, unit }) => {
      ["大型", "中型", "小型"].forEach((size, of) => {
        const { meant, printed } = maker.values(2);
        facts.push(...factsOf({ code, product, terms: [size], unit }, two, meant));
        const same = of === 0 ? [code, category, product] : ["〃", "同上", of === 1 ? "〃" : "″"];
        rows.push(row(...same, size, of === 0 ? unit : "同上", ...printed));
      });
    });
    return { blocks: ["表26 用水定额", rows], facts };
  },
};

/** Numbers of columns under the headings, units in brackets behind names. */
const unitsInNames: Layout = {
  name: "units behind names, numbered columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("行业代码", "产品名称及单位", ...two), row("1", "2", "3", "4")];
    products.forEach(({ code, product, unit }) => {
      const { meant, printed } = maker.values(2);
      facts.push(...factsOf({ code, product, terms: [], unit }, two, meant));
      rows.push(row(code, `${product}（${unit}）`, ...printed));
    });
    return { blocks: ["表27 用水定额", rows], facts };
  },
};

/** Mean and greatest day beside each other, regions of two kinds above. */
const days: Layout = {
  name: "mean and greatest day",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = services.map(({ code, product, unit }) => {
      const values = ["城区", "县城"].map((region) => {
        return ["平均日", "最高日"].map((day) => {
          const { meant, printed } = maker.values(1, 20, 200, 0);
          facts.push({ code, product, terms: [region, day], unit, tier: "定额", value: meant[0]! });
          return printed[0]!;
        });
      });
      return row(code, product, unit, ...values.flat());
    });
    const head: Rows = [
      [cell("行业\n代码", 3), cell("用水\n项目", 3), cell("单位", 3), cell("用 水 定 额", 1, 4)],
      [cell("城区", 1, 2), cell("县城", 1, 2)],
      row("平均日", "最高日", "平均日", "最高日"),
    ];
    return { blocks: ["表28 生活用水定额", [...head, ...rows]], facts };
  },
};

export const nested: readonly Layout[] = [
  namesInTwo,
  classesAsRows,
  numbersAsConditions,
  processesOverTiers,
  unitsAcross,
  otherUnitContinued,
  sharedValues,
  dittoMarks,
  unitsInNames,
  days,
];
