/** What a column of a report's table means, by its heading; what no pattern knows has no role and is not judged. */
export type Role =
  | "number"
  | "enterprise"
  | "year"
  | "product"
  | "process"
  | "unit"
  | "remark"
  | "output"
  | "water"
  | "unitUse"
  | "samples"
  | "excluded"
  | "kept"
  | "min"
  | "max"
  | "mean"
  | "secondMean"
  | "existing"
  | "new"
  | "leading"
  | "old"
  | "changeExisting"
  | "changeNew"
  | "changeLeading"
  | "standard"
  | "actual"
  | "comparison"
  | "own"
  | "peerMean"
  | "peerRatio";

const compared = "对比|变幅|变化|增减|降幅";
const tierEndings = {
  existing: "(?:A|现有(?:企业)?|通用值?)",
  new: "(?:B|新建.*|新、?改.*)",
  leading: "(?:C|先进(?:值|企业)?|领跑值?)",
};
/** Shanxi's strictest tier. */
const foremost = /(?:^|>)领跑值?$/;

/** Tried in this order on the whole heading, upper rows first, without units and spaces. */
const patterns: readonly (readonly [Role, RegExp])[] = [
  ["number", /^序号$|^编号$/],
  ["changeExisting", new RegExp(`(?:${compared}).*>${tierEndings.existing}$`)],
  ["changeNew", new RegExp(`(?:${compared}).*>${tierEndings.new}$`)],
  ["changeLeading", new RegExp(`(?:${compared}).*>${tierEndings.leading}$`)],
  ["changeExisting", /^(?:现有|通用)(?:值)?变幅$/],
  ["changeNew", /^新建(?:值)?变幅$/],
  ["changeLeading", /^(?:先进|领跑)(?:值)?变幅$/],
  ["comparison", /^相差$|^企业(?:实际)?(?:定额)?与.*标准.*对比/],
  ["comparison", /^(?:变幅|(?:变化|增减|升降|调整)(?:率|幅度?|比例)?|增幅)$/],
  [
    "comparison",
    /^(?:与|较|比)(?:原|旧|现行|修订前|20\d\d年?版?)(?:定额|标准)?(?:值)?(?:对比|相比|变化|变幅|增减)(?:率|幅度?)?$/,
  ],
  ["peerMean", /^(?:各省|邻省|外省|其他省.*|邻近省份)平均(?:值|定额)?$/],
  ["peerRatio", /^对比值$/],
  ["own", /^江西$|^本省$/],
  [
    "old",
    /^(?:原|旧|现行|修订前|(?:19|20)\d\d年?版?)(?:用水|取水)?(?:定额|标准)(?:值)?$|^(?:原值|(?:定额>)?修订前|现行)$/,
  ],
  ["existing", new RegExp(`定额.*>${tierEndings.existing}$`)],
  ["new", new RegExp(`定额.*>${tierEndings.new}$`)],
  ["leading", new RegExp(`定额.*>${tierEndings.leading}$`)],
  ["new", /^(?:定额>)?(?:新|修订后|新修订|本次修订|拟修订)(?:用水)?(?:定额|标准)?(?:值)?$|^修订(?:定额|值|定额值)$/],
  ["new", /^(?:拟定|建议|推荐|本次)(?:用水|取水)?(?:定额|标准)(?:值)?$/],
  ["leading", foremost],
  ["existing", /(?:^|>)通用值?$/],
  ["leading", /(?:^|>)(?:1|一|I)级$/],
  ["new", /(?:^|>)(?:2|二|II)级$/],
  ["existing", /(?:^|>)(?:3|三|III)级$/],
  ["existing", /^现有(?:值)?$/],
  ["new", /^新建(?:值)?$/],
  ["leading", /^先进(?:值)?$/],
  ["standard", /^(?:江西省|本省|地方|省)标准$/],
  ["actual", /^企业实际(?:定额)?$/],
  ["excluded", /^(?:不合理|剔除|异常|舍弃|排除)(?:的)?(?:样本(?:数量?|个数|量)?|数量?|个数)$/],
  ["kept", /^(?:合理|有效|剔除后|保留|采用|参与统计)(?:的)?样本(?:数量?|个数|量)?$/],
  ["samples", /^(?:总|原始|调查|收集)?样本(?:总)?(?:数量?|个数|量)$/],
  ["secondMean", /^二次平均(?:值)?$/],
  ["mean", /^(?:一次)?平均值?(?:典型调研值)?$/],
  ["min", /^最小值?$/],
  ["max", /^最大值?$/],
  ["unit", /^(?:定额|计量|计算|产品)?单位$/],
  ["remark", /^备注/],
  [
    "unitUse",
    /^(?:(?:19|20)\d\d年度?>?)?(?:实际)?(?:单位(?:产品)?(?:用|取)?(?:新|用|取|新鲜)?水(?:量|定额)?|(?:取|用)水定额|(?:用水)?单耗|实际用水)$/,
  ],
  ["year", /^年[份度]$/],
  ["enterprise", /企业名称|单位名称|取水权人名称|^企业$/],
  ["process", /^行业类别$|^工艺$/],
  ["product", /^(?:主要)?产品(?:名称)?$|^定额项$/],
  ["output", /产量$|^年生产.+$/],
  ["water", /^(?:\d{4}年>?)?(?:年|日|实际|总)*(?:用|取)?(?:新|新鲜|取|用)水(?:量|总量)$|^(?:\d{4}年)?实际取水量$/],
];

/** Those of a table's columns: beside 领跑值 (Shanxi) 先进值 is that of new enterprises; elsewhere it is the strictest. */
export function rolesOf(headings: readonly string[]): readonly (Role | null)[] {
  const hasForemost = headings.some((heading) => foremost.test(heading));
  return headings.map((heading) => {
    const role = patterns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
    if (!hasForemost || !/(?:^|>)先进值?(?:变幅)?$/.test(heading)) return role;
    return role === "changeLeading" ? "changeNew" : "new";
  });
}
