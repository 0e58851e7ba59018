/** County-level divisions of the two provinces whose standards are bundled, by city (as of 2023). Other provinces enter theirs freely. */
const jiangxi = `
南昌市 东湖区 西湖区 青云谱区 青山湖区 新建区 红谷滩区 南昌县 安义县 进贤县
景德镇市 昌江区 珠山区 浮梁县 乐平市
萍乡市 安源区 湘东区 莲花县 上栗县 芦溪县
九江市 濂溪区 浔阳区 柴桑区 武宁县 修水县 永修县 德安县 都昌县 湖口县 彭泽县 瑞昌市 共青城市 庐山市
新余市 渝水区 分宜县
鹰潭市 月湖区 余江区 贵溪市
赣州市 章贡区 南康区 赣县区 信丰县 大余县 上犹县 崇义县 安远县 定南县 全南县 宁都县 于都县 兴国县 会昌县 寻乌县 石城县 瑞金市 龙南市
吉安市 吉州区 青原区 吉安县 吉水县 峡江县 新干县 永丰县 泰和县 遂川县 万安县 安福县 永新县 井冈山市
宜春市 袁州区 奉新县 万载县 上高县 宜丰县 靖安县 铜鼓县 丰城市 樟树市 高安市
抚州市 临川区 东乡区 南城县 黎川县 南丰县 崇仁县 乐安县 宜黄县 金溪县 资溪县 广昌县
上饶市 信州区 广丰区 广信区 玉山县 铅山县 横峰县 弋阳县 余干县 鄱阳县 万年县 婺源县 德兴市`;

const shanxi = `
太原市 小店区 迎泽区 杏花岭区 尖草坪区 万柏林区 晋源区 清徐县 阳曲县 娄烦县 古交市
大同市 新荣区 平城区 云冈区 云州区 阳高县 天镇县 广灵县 灵丘县 浑源县 左云县
阳泉市 城区 矿区 郊区 平定县 盂县
长治市 潞州区 上党区 屯留区 潞城区 襄垣县 平顺县 黎城县 壶关县 长子县 武乡县 沁县 沁源县
晋城市 城区 沁水县 阳城县 陵川县 泽州县 高平市
朔州市 朔城区 平鲁区 山阴县 应县 右玉县 怀仁市
晋中市 榆次区 太谷区 榆社县 左权县 和顺县 昔阳县 寿阳县 祁县 平遥县 灵石县 介休市
运城市 盐湖区 临猗县 万荣县 闻喜县 稷山县 新绛县 绛县 垣曲县 夏县 平陆县 芮城县 永济市 河津市
忻州市 忻府区 定襄县 五台县 代县 繁峙县 宁武县 静乐县 神池县 五寨县 岢岚县 河曲县 保德县 偏关县 原平市
临汾市 尧都区 曲沃县 翼城县 襄汾县 洪洞县 古县 安泽县 浮山县 吉县 乡宁县 大宁县 隰县 永和县 蒲县 汾西县 侯马市 霍州市
吕梁市 离石区 文水县 交城县 兴县 临县 柳林县 石楼县 岚县 方山县 中阳县 交口县 孝义市 汾阳市`;

export interface City {
  readonly name: string;
  readonly districts: readonly string[];
}

export const regions = { 江西: citiesOf(jiangxi), 山西: citiesOf(shanxi) } as const;
export type Region = keyof typeof regions;

function citiesOf(text: string): readonly City[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [name, ...districts] = line.split(" ");
      return { name: name!, districts };
    });
}

const provinces =
  "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆";
const places = new Set([
  ...provinces.split(" "),
  ...Object.values(regions).flatMap((cities) =>
    cities.flatMap(({ name, districts }) => [name, ...districts]).map((name) => name.replace(/(?<=..)[市县区]$/, "")),
  ),
]);

/** The place with which the name of an enterprise begins: 江西省, 九江, 吉州区; null where it begins otherwise. */
export function placePrefix(name: string): string | null {
  const generic = /^[\u4e00-\u9fff]{2,4}?(?:省|市|自治区|县)(?=..)/.exec(name)?.[0];
  for (let length = 4; length >= 2; length--) {
    const place = name.slice(0, length);
    if (!places.has(place)) continue;
    const suffix = name.charAt(length);
    return /[省市县区]/.test(suffix) ? place + suffix : place;
  }
  return generic ?? null;
}
