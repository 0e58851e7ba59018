/** Tables of services, living and livestock: litres a person and day, cubic metres a bed and year, ranges. */
import { services } from "../content";
import type { Cell, Fact, Layout } from "../printed";
import { cell, row, ValueMaker } from "../printed";

const two = ["先进值", "通用值"];

const users: Layout = {
  name: "services by user",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = services.map(({ code, category, product, unit }) => {
      const { meant, printed } = maker.values(2, 20, 200, 0);
      two.forEach((tier, at) => facts.push({ code, product, terms: [], unit, tier, value: meant[at]! }));
      return row(code, category, product, unit, ...printed, "");
    });
    const head = row("行业代码", "类别名称", "用水户", "定额单位", ...two, "备注");
    return { blocks: ["表11 服务业用水定额", [head, ...rows]], facts };
  },
};

/** Grades of hospitals and stars of hotels are no tiers. */
const grades: Layout = {
  name: "services, grades of hospitals",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows: Cell[][] = [row("类别", "用水项目", "等级", "单位", "通用值", "先进值", "备注")];
    for (const [category, item, unit, of] of [
      ["医院", "住院部", "L/(床·d)", "三级 二级 一级"],
      ["医院", "门诊部", "L/(人·次)", "三级 二级 一级"],
      ["宾馆", "客房", "L/(床·d)", "五星级 四星级 三星级"],
      ["学校", "教学楼", "L/(人·d)", "高等 中等 初等"],
      ["写字楼", "办公", "L/(人·d)", "甲级 乙级 其他"],
    ] as const) {
      of.split(" ").forEach((grade, at) => {
        const { meant, printed } = maker.values(2, 20, 200, 0);
        rows.push([
          ...(at === 0 ? [cell(category, 3), cell(item, 3)] : []),
          cell(grade),
          ...(at === 0 ? [cell(unit, 3)] : []),
          ...row(printed[1]!, printed[0]!, "含空调"),
        ]);
        two.forEach((tier, of) => facts.push({ code: "", product: item, terms: [grade], unit, tier, value: meant[of]! }));
      }); // prettier-ignore
    }
    return { blocks: ["表12 公共生活用水定额", rows], facts };
  },
};

const range = (low: string, high: string, dash: string) => `${low}${dash}${high}`;

/** Ranges by size of the town; both bounds count. */
const residents: Layout = {
  name: "residents by size of town, ranges",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const sizes = ["特大城市", "大城市", "中小城市"];
    const facts: Fact[] = [];
    const rows = ["一区", "二区", "三区", "四区"].flatMap((region) =>
      ["楼房住户", "平房住户"].map((kind, at) => {
        const printed = sizes.map((size) => {
          const { meant, printed } = maker.values(2, 60, 120, 0);
          const dash = ["~", "—", "～"][at % 3]!;
          facts.push({ code: "", product: kind, terms: [region, size], unit: "L/(人·d)", tier: "定额", value: range(meant[0]!, meant[1]!, dash) });
          return range(printed[0]!, printed[1]!, dash);
        }); // prettier-ignore
        return [...(at === 0 ? [cell(region, 2)] : []), ...row(kind, ...printed)];
      }),
    );
    const head = [[cell("分区", 2), cell("用水项目", 2), cell("用水定额/[L/(人·d)]", 1, 3)], row(...sizes)];
    return { blocks: ["表13 城镇居民生活用水定额", [...head, ...rows]], facts };
  },
};

const livestock: Layout = {
  name: "livestock, unit in the caption's line",
  make: (chance, slips) => {
    const maker = new ValueMaker(chance, slips);
    const facts: Fact[] = [];
    const rows = ["奶牛", "肉牛", "生猪", "羊", "马", "驴", "蛋鸡", "肉鸡", "鸭", "鹅"].map((product, at) => {
      const kinds = ["规模化养殖", "散养"].map((kind) => ({ kind, values: maker.values(1, 2, 60, 1) }));
      const unit = at < 6 ? "L/(头·d)" : "L/(只·d)";
      for (const { kind, values } of kinds) facts.push({ code: "03", product, terms: [kind], unit, tier: "定额", value: values.meant[0]! });
      return row("03", product, unit, ...kinds.map(({ values }) => values.printed[0]!));
    }); // prettier-ignore
    const head = [
      [cell("行业代码", 2), cell("畜禽名称", 2), cell("单位", 2), cell("定额值", 1, 2)],
      row("规模化养殖", "散养"),
    ];
    return { blocks: ["表14 畜牧业用水定额", [...head, ...rows]], facts };
  },
};

export const living: readonly Layout[] = [users, grades, residents, livestock];
