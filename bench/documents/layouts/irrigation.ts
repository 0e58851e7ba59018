/** Tables of irrigation: crop by region, method and probability, each of them once as rows and once as columns. */
import { crops, methods, regions } from "../content";
import type { Cell, Fact, Layout } from "../printed";
import { cell, row, ValueMaker } from "../printed";

const unit = "m³/亩";
const years = ["P=50%", "P=75%"];

function fact(code: string, product: string, terms: readonly string[], value: string): Fact {
  return { code, product, terms, unit, tier: "定额", value };
}

const byProbability: Layout = {
  name: "irrigation by probability",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = crops.flatMap(([, crop]) =>
      regions.map((region, at) => {
        const { meant, printed } = maker.values(2, 60, 300, 0);
        years.forEach((year, of) => facts.push(fact("", crop, [region, "喷灌", year.slice(2)], meant[of]!)));
        return [...(at === 0 ? [cell(crop, regions.length)] : []), ...row(region, "喷灌", ...printed)];
      }),
    );
    const head = [
      [cell("作物名称", 2), cell("分区", 2), cell("灌溉方式", 2), cell("灌溉定额（m³/亩）", 1, 2)],
      row(...years),
    ];
    return { blocks: ["表15 灌溉用水定额", [...head, ...rows]], facts };
  },
};

const byRegion: Layout = {
  name: "irrigation, regions as columns",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = crops.flatMap(([code, crop]) => {
      const values = regions.map(() => maker.values(3, 60, 300, 0));
      return ["50%", "75%", "90%"].map((year, at) => {
        regions.forEach((region, of) => facts.push(fact(code, crop, [year, region], values[of]!.meant[at]!)));
        const labels = at === 0 ? [cell(code, 3), cell(crop, 3)] : [];
        return [...labels, ...row(year, ...values.map(({ printed }) => printed[at]!))];
      });
    });
    const head = [
      [cell("行业代码", 2), cell("作物", 2), cell("灌溉保证率", 2), cell("灌溉分区", 1, 4)],
      row(...regions),
    ];
    return { blocks: ["表16 农业灌溉用水定额", "单位：m³/亩", [...head, ...rows]], facts };
  },
};

const byMethod: Layout = {
  name: "irrigation, methods over probabilities",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = crops.map(([code, crop]) => {
      const cells = methods.flatMap((method) => {
        const { meant, printed } = maker.values(2, 60, 300, 0);
        years.forEach((year, of) => facts.push(fact(code, crop, [method, year.slice(2)], meant[of]!)));
        return printed;
      });
      return row(code, crop, ...cells);
    });
    const head: Cell[][] = [
      [cell("行业代码", 3), cell("作物名称", 3), cell("灌溉用水定额（m³/亩）", 1, 6)],
      methods.map((method) => cell(method, 1, 2)),
      row(...methods.flatMap(() => years)),
    ];
    return { blocks: ["表17 灌溉用水定额", [...head, ...rows]], facts };
  },
};

/** Region, crop, method and year all stand in columns; some crops are not grown everywhere. */
const allInColumns: Layout = {
  name: "irrigation, all in columns of labels",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("分区", "作物名称", "灌溉方式", "水文年型", "单位", "净灌溉定额", "备注")];
    for (const region of regions) {
      const own = crops.filter((_, at) => (at + region.length) % 3 !== 0).slice(0, 6);
      own.forEach(([, crop], at) => {
        methods.slice(0, 2).forEach((method, of) => {
          const { meant, printed } = maker.values(2, 60, 300, 0);
          ["平水年", "干旱年"].forEach((year, which) => {
            facts.push(fact("", crop, [region, method, year], meant[which]!));
            rows.push([
              ...(at + of + which === 0 ? [cell(region, own.length * 4)] : []),
              ...(of + which === 0 ? [cell(crop, 4)] : []),
              ...(which === 0 ? [cell(method, 2)] : []),
              ...row(year, unit, printed[which]!, ""),
            ]);
          });
        });
      });
    }
    return { blocks: ["表18 灌溉用水定额", rows], facts };
  },
};

export const irrigation: readonly Layout[] = [byProbability, byRegion, byMethod, allInColumns];
