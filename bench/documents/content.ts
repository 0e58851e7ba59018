/** Words of the trade to fill tables with: products with class and unit, users of water, crops. */
export interface Product {
  readonly code: string;
  readonly category: string;
  readonly product: string;
  readonly unit: string;
}

type Class = readonly [code: string, category: string, products: string];

function listed([code, category, products]: Class): Product[] {
  return products.split("；").map((entry) => {
    const [product, unit] = entry.split(" ") as [string, string];
    return { code, category, product, unit };
  });
}

const classes: readonly Class[] = [
  ["131", "谷物磨制", "面粉 m³/t；大米 m³/t；玉米糁 m³/t"],
  ["133", "植物油加工", "大豆油 m³/t；菜籽油 m³/t"],
  ["135", "屠宰及肉类加工", "生猪屠宰 m³/头；活禽屠宰 m³/百只；牛屠宰 m³/头；熟肉制品 m³/t"],
  ["144", "乳制品制造", "液体乳 m³/t；乳粉 m³/t；酸奶 m³/t"],
  ["151", "酒的制造", "啤酒 m³/kL；白酒（原酒） m³/kL；葡萄酒 m³/kL；黄酒 m³/kL"],
  ["171", "棉纺织及印染精加工", "棉纱 m³/t；印染布 m³/100m；色织布 m³/万m"],
  ["193", "毛皮鞣制及制品加工", "牛皮革 m³/m²；羊剪绒 m³/张"],
  ["221", "纸浆制造", "化学木浆 m³/t；化机浆 m³/t"],
  ["222", "造纸", "新闻纸 m³/t；箱纸板 m³/t；卫生纸 m³/t"],
  ["251", "精炼石油产品制造", "原油加工 m³/t；润滑油 m³/t"],
  ["261", "基础化学原料制造", "烧碱 m³/t；纯碱 m³/t；硫酸 m³/t；甲醇 m³/t"],
  ["262", "肥料制造", "合成氨 m³/t；尿素 m³/t；复合肥 m³/t"],
  ["301", "水泥、石灰和石膏制造", "水泥熟料 m³/t；石灰 m³/t"],
  ["303", "砖瓦、石材等建筑材料制造", "烧结砖 m³/万块；加气混凝土 m³/m³；花岗石板材 m³/m²"],
  ["311", "炼铁", "生铁 m³/t"],
  ["313", "钢压延加工", "热轧钢材 m³/t；冷轧钢材 m³/t"],
  ["441", "电力生产", "火力发电 m³/(MW·h)；热力 m³/GJ"],
];

export const products: readonly Product[] = classes.flatMap(listed);

export const byMass: readonly Product[] = products.filter(({ unit }) => unit === "m³/t");

/** Users of water in services, with the unit of each. */
export const services: readonly Product[] = (
  [
    ["611", "旅游饭店", "五星级宾馆 L/(床·d)；四星级宾馆 L/(床·d)；三星级宾馆 L/(床·d)"],
    ["621", "正餐服务", "中餐 L/(人·次)；西餐 L/(人·次)"],
    ["831", "学前教育", "幼儿园（全托） L/(人·d)；幼儿园（日托） L/(人·d)"],
    ["834", "高等教育", "高等院校 m³/(人·a)"],
    ["841", "医院", "三级综合医院 L/(床·d)；二级综合医院 L/(床·d)；专科医院 m³/(床·a)"],
    ["799", "居民服务业", "洗浴中心 L/(人·次)；洗车（轿车） L/(车·次)"],
    ["922", "国家机构", "机关单位（有食堂） m³/(人·a)；机关单位（无食堂） m³/(人·a)"],
    ["784", "公共设施管理", "绿化 L/(m²·d)；道路浇洒 L/(m²·次)"],
  ] as const
).flatMap(listed);

export const crops: readonly (readonly [code: string, crop: string])[] = [
  ["0111", "水稻"], ["0112", "冬小麦"], ["0113", "玉米"], ["0114", "谷子"], ["0121", "大豆"], ["0122", "花生"],
  ["0131", "棉花"], ["0133", "甘蔗"], ["0141", "叶类蔬菜"], ["0142", "茄果类"], ["0151", "苹果"], ["0154", "柑橘"],
]; // prettier-ignore

export const regions = ["Ⅰ区", "Ⅱ区", "Ⅲ区", "Ⅳ区"] as const;
export const methods = ["地面灌溉", "喷灌", "微灌"] as const;
