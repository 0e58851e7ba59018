/**
 * The indivisible units of the field. Each belongs to one base quantity with an exponent, and equals up/down of that quantity's
 * base unit; two integers instead of one quotient keep conversions free of rounding.
 */

/** What a unit measures: the exponent of each base quantity. Count nouns (头, 只, 双 …) are base quantities of their own. */
export type Dimensions = Readonly<Record<string, number>>;

export interface Atom {
  readonly dimensions: Dimensions;
  readonly up: number;
  readonly down: number;
}

export const base = {
  length: "m",
  mass: "kg",
  time: "s",
  /** Calendar time: how many days or hours of work a year has differs between enterprises, so it is not converted. */
  year: "a",
  month: "月",
  power: "kW",
  /**
   * Energy is kept apart from power × time: m³/(s·GW) is a flow per installed capacity, m³/(MW·h) a volume per energy generated.
   * Their physical dimensions agree, but to convert one into the other is to guess the hours at full load.
   */
  energy: "kJ",
  apparentPower: "kVA",
  charge: "Ah",
  /** Gas volume at standard conditions. */
  normalVolume: "Nm³",
  money: "元",
  temperature: "℃",
} as const;

const atoms = new Map<string, Atom>();

function declare(names: string, dimensions: Dimensions, up = 1, down = 1): void {
  for (const name of names.split(" ")) atoms.set(name, { dimensions, up, down });
}

for (const [names, up, down] of [
  ["km 公里", 1000, 1],
  ["m 米 公尺 延米 延长米", 1, 1],
  ["dm 分米", 1, 10],
  ["cm 厘米", 1, 100],
  ["mm 毫米", 1, 1000],
] as const) {
  declare(names, { [base.length]: 1 }, up, down);
  const squares = names.split(" ").flatMap((name) => [`${name}^2`, `${name}2`, `平方${name}`]);
  declare(squares.join(" "), { [base.length]: 2 }, up ** 2, down ** 2);
  const cubes = names.split(" ").flatMap((name) => [`${name}^3`, `${name}3`, `立方${name}`]);
  declare(cubes.join(" "), { [base.length]: 3 }, up ** 3, down ** 3);
}
// Sheets typed in capitals: M3 can be nothing else.
declare("M^2 M2", { [base.length]: 2 });
declare("M^3 M3 cbm CBM", { [base.length]: 3 });
declare("平米 平方", { [base.length]: 2 });
declare("公顷 hm^2 hm2 ha", { [base.length]: 2 }, 10_000);
declare("亩", { [base.length]: 2 }, 2000, 3);
declare("立方 方", { [base.length]: 3 });
declare("kL kl KL 千升", { [base.length]: 3 });
declare("L l 升 公升", { [base.length]: 3 }, 1, 1000);
declare("mL ml 毫升", { [base.length]: 3 }, 1, 1_000_000);

declare("t T 吨 公吨 ton tons", { [base.mass]: 1 }, 1000);
declare("kg Kg KG 公斤 千克", { [base.mass]: 1 });
declare("斤 市斤", { [base.mass]: 1 }, 1, 2);
declare("g 克", { [base.mass]: 1 }, 1, 1000);
declare("mg 毫克", { [base.mass]: 1 }, 1, 1_000_000);
declare("kt", { [base.mass]: 1 }, 1_000_000);
declare("Mt", { [base.mass]: 1 }, 1_000_000_000);

declare("s 秒", { [base.time]: 1 });
declare("min 分钟", { [base.time]: 1 }, 60);
declare("h 时 小时 hr", { [base.time]: 1 }, 3600);
declare("d 日 天", { [base.time]: 1 }, 86_400);
declare("a 年 yr", { [base.year]: 1 });
declare("月 mon", { [base.month]: 1 });

for (const [prefix, factor, down] of [
  ["", 1, 1000],
  ["k", 1, 1],
  ["M", 1000, 1],
  ["G", 1_000_000, 1],
] as const) {
  declare(`${prefix}W`, { [base.power]: 1 }, factor, down);
  declare(`${prefix}VA`, { [base.apparentPower]: 1 }, factor, down);
  declare(`${prefix}Wh ${prefix}W·h`, { [base.energy]: 1 }, factor * 3600, down);
  declare(`${prefix}J`, { [base.energy]: 1 }, factor, down);
  declare(`${prefix}Ah ${prefix}A·h`, { [base.charge]: 1 }, factor * 1000, down);
}
declare("TJ", { [base.energy]: 1 }, 1_000_000_000);
declare("瓦", { [base.power]: 1 }, 1, 1000);
declare("兆瓦", { [base.power]: 1 }, 1000);
declare("kw KW", { [base.power]: 1 });
declare("kwh kw·h KWh KWH", { [base.energy]: 1 }, 3600);
declare("度 千瓦时 千瓦小时 千瓦·时", { [base.energy]: 1 }, 3600);
declare("兆瓦时 兆瓦小时 兆瓦·时", { [base.energy]: 1 }, 3_600_000);
declare("焦", { [base.energy]: 1 }, 1, 1000);
declare("吉焦", { [base.energy]: 1 }, 1_000_000);
declare("伏安", { [base.apparentPower]: 1 }, 1, 1000);
declare("安时", { [base.charge]: 1 });

declare("Nm^3 Nm3 标立方米 标准立方米", { [base.normalVolume]: 1 });
declare("元 圆 ¥", { [base.money]: 1 });
declare("℃ °C", { [base.temperature]: 1 });
declare("% 百分比", {}, 1, 100);
declare("‰", {}, 1, 1000);
declare("无量纲 倍", {});

/** Standard pieces and boxes are not the plain ones: 标m³ of board is no measured cubic metre, a 重量箱 of glass no box. */
const standardPieces = "标箱 标准箱 标件 标根 标张 标米 标m 标套 重量箱 重箱 蒸吨 蒸t";
const pieces =
  "头 只 羽 尾 匹 峰 条 张 片 块 枚 根 支 枝 个 件 套 台 辆 艘 架 组 副 双 对 顶 把 瓶 罐 听 桶 坛 箱 盒 袋 包 卷 盘 匝 册 本 份 " +
  "粒 颗 株 棵 座 口 孔 樘 扇 间 床 人 次 户 家 处 餐位 席位 铺位 床位 生 学生 茬 季 班 车位 场 " +
  "车 席 桌 客位 厕位 坑位 蹲位 泊位 机位 摊位 贴 令 筒 门 节 锭 部 打 炉 栋 餐 具 池 标台 标砖 标块 标准张 自然张 大箱 工日 " +
  "客 顾客 旅客 游客 游人 观众 职工";
for (const noun of `${standardPieces} ${pieces}`.split(" ")) declare(noun, { [noun]: 1 });
declare("tce t标煤 t标准煤 吨标煤 吨标准煤", { tce: 1 });
declare("标准箱", { 标箱: 1 });
// Pulp at the moisture of the air is no plain tonne.
declare("Adt ADt adt 风干吨", { Adt: 1 });
declare("标m", { 标米: 1 });
declare("cap", { 人: 1 });
declare("重箱", { 重量箱: 1 });
declare("蒸t", { 蒸吨: 1 });
declare("标m^3 标m3", { "标m³": 1 });

/** Numbers that Chinese writes in front of a unit. */
const multipliers = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["亿", 100_000_000],
]);

const longest = Math.max(...[...atoms.keys()].map((name) => name.length));

/** The longest unit name that this text begins with. */
export function atomAtStart(text: string): { readonly name: string; readonly atom: Atom } | null {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const name = text.slice(0, length);
    const atom = atoms.get(name);
    if (atom) return { name, atom };
  }
  return null;
}

export function multiplierAtStart(text: string): number | null {
  return multipliers.get(text.slice(0, 1)) ?? null;
}
