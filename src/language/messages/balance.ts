import type { Bilingual } from "../language";

export const balanceMessages = {
  balanceNone: {
    zh: "“{file}”中没有水平衡表，或表中没有填写任何单元。需要一列用水单元，以及新水量、循环水量、回用水量、排水量、耗水量等列；或从、到、水量三列。表头是别的说法时，用 --columns 说明，如 --columns 岗位=用水单元,补水=新水量。",
    en: '"{file}" holds no water balance, or no unit in it. It needs a column of units and columns such as fresh water, recirculated, reused, discharged and consumed water; or columns from, to and volume. Say with --columns what other headers mean, such as --columns "Post=unit,Make-up=fresh water".',
  },
  balanceMixedUnits: {
    zh: "水量的单位不一致（{units}），已换算为 {unit}（一天按 24 小时、一月按 30 天、一年按 365 天）；原表未改动。",
    en: "Volumes are in different units ({units}); they were converted to {unit} (24 hours a day, 30 days a month, 365 a year). The sheet is unchanged.",
  },
  balanceNoUnit: {
    zh: "表中没有写明水量的单位，按同一单位检查；请在表头写明，如“新水量(m³/d)”。",
    en: "The table does not say what its volumes are in; they are taken to be alike. State it in the headers, such as fresh water (m³/d).",
  },
  balanceUnitAssumed: {
    zh: "未写明单位的水量（{columns}）按 {unit} 计，请核对。",
    en: "Volumes without a unit ({columns}) are taken to be in {unit}; please check.",
  },
  balanceNoFresh: {
    zh: "没有任何单元的新水量，无法计算单位产品用水量。请填写各单元的新水量。",
    en: "No unit has fresh water, so that there is no unit water use. Enter the fresh water of the units.",
  },
  balanceProductIncomplete: {
    zh: "需要产量、计算单位、天数和水量的单位，且公用水已能分摊。",
    en: "Output, its unit, days and the unit of the volumes are needed, and common water must have been divided.",
  },
  balanceNoQuota: {
    zh: "{standard} 中没有“{product}”的定额，未对比。产品名称请与标准一致。",
    en: '{standard} has no quota for "{product}": nothing was compared. Write the product as the standard does.',
  },
  balanceProductUnknown: {
    zh: "“{unit}”的产品“{product}”不在产品表中，其用水未计入任何产品。",
    en: '"{unit}" makes "{product}", which is not among the products; its water counts for none.',
  },
  balanceAmongCases: {
    zh: "重复利用率：本厂 {own}%；写明重复利用率的案例 {count} 家，{min}%～{max}%，低于本厂的 {below} 家。",
    en: "Reuse rate: this plant {own} %; {count} {count|case|cases} {count|states|state} one, {min} % to {max} %; {below} {below|is|are} below this plant.",
  },
  balanceIndustryUnknown: {
    zh: "没有行业“{industry}”的案例。行业为 {industries}。",
    en: 'There are no cases of the industry "{industry}". Industries are {industries}.',
  },
  balanceOneProduct: {
    zh: "只有一个产品：公用新水 {volume} 全部计入。",
    en: "There is one product: all common fresh water, {volume}, counts for it.",
  },
  balanceByShares: {
    zh: "公用新水 {volume} 按所填分摊比例分摊。",
    en: "Common fresh water, {volume}, was divided by the shares that were entered.",
  },
  balanceByOwn: {
    zh: "公用新水 {volume} 按各产品自身新水量的比例分摊（未填分摊比例）。",
    en: "Common fresh water, {volume}, was divided in proportion to each product's own (no shares were entered).",
  },
  balanceByOutput: {
    zh: "公用新水 {volume} 按产量的比例分摊（未填分摊比例，各产品没有单独的用水单元）。",
    en: "Common fresh water, {volume}, was divided in proportion to output (no shares were entered, and products have no units of their own).",
  },
  balanceSharesSum: {
    zh: "分摊比例之和为 {sum}%，不是 100%，未分摊。请改正。",
    en: "The shares add up to {sum} % and not to 100 %: nothing was divided. Correct them.",
  },
  balanceNotDivided: {
    zh: "公用新水 {volume} 无法分摊：请在产品表填分摊比例。",
    en: "Common fresh water, {volume}, cannot be divided: enter shares beside the products.",
  },
  balanceKindsMissing: {
    zh: "单元之间的水流未注明性质（{flows}），不知是新水还是回用水，重复利用率不计算。请加“性质”列：新水、循环水、串联水、回用水。",
    en: "Flows between units do not say what water they carry ({flows}), new or reused: there is no reuse rate. Add a column 性质 (kind): fresh, recirculated, cascaded in, reused water.",
  },
  balanceOnlyEnters: {
    zh: "“{unit}”只有流入没有流出，按流出系统处理。若是用水单元，请补它的排水、耗水。",
    en: 'Water only goes into "{unit}", which is taken to lie outside. If it is a unit, add what it discharges and consumes.',
  },
  balanceOnlyLeaves: {
    zh: "“{unit}”只有流出没有流入，按水源处理。若是用水单元，请补它的来水。",
    en: 'Water only comes from "{unit}", which is taken to be a source. If it is a unit, add what flows into it.',
  },
  balanceUnreadable: {
    zh: "“{unit}”的{column}“{text}”不是数值，按未知处理。请改为数值；公式出错（如循环引用）时先改正公式。",
    en: '{column} of "{unit}" is "{text}", which is no number and counts as unknown. Enter a number; correct a formula that fails, such as a circular one.',
  },
  balanceNegative: {
    zh: "“{unit}”的{column}为负（{value}）。水量不会是负的：请核对方向（填错列）或读数；平差时按未知处理。",
    en: '{column} of "{unit}" is negative ({value}). Volumes are not: check the direction (wrong column) or the reading. It counts as unknown in the reconciliation.',
  },
  balanceNoInflow: {
    zh: "“{unit}”没有任何输入水量，无法检查平衡。请填新水量或回用（串联）水量。",
    en: 'Nothing flows into "{unit}", so its balance cannot be checked. Enter fresh or reused water.',
  },
  balanceNoOutflow: {
    zh: "“{unit}”没有任何输出水量，无法检查平衡。请填排水量、耗水量或漏失水量。",
    en: 'Nothing flows out of "{unit}", so its balance cannot be checked. Enter discharge, consumption or leakage.',
  },
  balanceBlankCloses: {
    zh: "“{column}”空白；填 {value} 即平衡（不代填，请核实）。",
    en: "{column} is blank; {value} would close the balance (not filled in; please verify).",
  },
  balanceTenfold: {
    zh: "“{column}” {value} 疑差十倍：若为 {instead} 即平衡。",
    en: "{column}, {value}, may be off by ten: {instead} would close the balance.",
  },
  balancePeriod: {
    zh: "“{column}” {value} 疑为另一周期（时、日、月、年）的水量：若为 {instead} 即平衡。",
    en: "{column}, {value}, may be of another period (hour, day, month, year): {instead} would close the balance.",
  },
  balanceNegated: {
    zh: "“{column}” {value} 的负号疑多余：若为 {instead} 即平衡。",
    en: "{column}, {value}, may have a sign too many: {instead} would close the balance.",
  },
  balanceOnlyRound: {
    zh: "“{unit}”只有循环水量，没有输入和输出：循环不增减水，请填补水、排水和耗水，未知时留空。",
    en: 'Water only goes round in "{unit}": nothing flows in or out. Enter make-up, discharge and consumption; leave blank what is unknown.',
  },
  balanceGapUnit: {
    zh: "“{unit}”输入 {inflow}、输出 {outflow}，差 {gap}。",
    en: '"{unit}": {inflow} in, {outflow} out, gap {gap}.',
  },
  balanceGapUsed: {
    zh: "“{unit}”用水量 {inflow}，各项之和 {outflow}，差 {gap}。",
    en: '"{unit}": {inflow} used, its parts come to {outflow}, gap {gap}.',
  },
  balanceGapTotal: {
    zh: "合计 {inflow}，各行之和 {outflow}，差 {gap}。",
    en: "The printed total is {inflow}, the rows come to {outflow}, gap {gap}.",
  },
  balanceGapSources: {
    zh: "{unit}水源取水 {inflow}，各单元新水 {outflow}，差 {gap}。",
    en: "{unit}The sources give {inflow}, the units take {outflow} of fresh water, gap {gap}.",
  },
  balanceGapParts: {
    zh: "“{unit}”新水量 {inflow}，各水源之和 {outflow}，差 {gap}。",
    en: '"{unit}": {inflow} of fresh water, its sources come to {outflow}, gap {gap}.',
  },
  balanceGapReuse: {
    zh: "可回用的水 {inflow}，回用 {outflow}，差 {gap}。",
    en: "{inflow} can be reused, {outflow} is, gap {gap}.",
  },
  balanceSharedFlow: {
    zh: "“{flow}”为 {value}；若为 {instead}，两端都平衡。",
    en: '"{flow}" is {value}; {instead} would close both of its ends.',
  },
  balanceSwapped: {
    zh: "“{first}”与“{second}”疑填反：对调即平衡。",
    en: "{first} and {second} may be exchanged: the other way round the balance closes.",
  },
  balanceInRemark: {
    zh: "表注提到 {value}，与差额相符：“{remark}”",
    en: 'A remark below the table names {value}, which is the difference: "{remark}"',
  },
  balanceReuseShort: {
    zh: "各单元的缺口合计 {missing}，补上后余 {rest}。",
    en: "The units' own gaps come to {missing}; with them {rest} is left over.",
  },
  balanceUnexplained: {
    zh: "没有单独一项能解释，请复测。",
    en: "No single entry explains it; measure again.",
  },
  balanceNothingMeasured: {
    zh: "没有任何实测水量，无法平差。请至少填写各单元的输入和输出。",
    en: "Nothing was measured, so there is nothing to reconcile. Enter what flows into and out of the units.",
  },
  balanceUndetermined: {
    zh: "不能由平衡推出的水量：{flows}。请补测。",
    en: "The balances do not determine: {flows}. Measure more.",
  },
  balanceUnsolvable: {
    zh: "在水量不为负的条件下没有求得平差结果。请先按缺口表改正明显的错误。",
    en: "No solution was found with all flows at or above zero. Correct the gaps that are listed first.",
  },
  balanceSuspicious: {
    zh: "最可疑的测量：{flows}（标准化残差 {residual}，界限 {limit}）。请复测。",
    en: "Most suspicious measurement: {flows} (normalised residual {residual}, limit {limit}). Measure it again.",
  },
  balanceSigmaAssumed: {
    zh: "未写明不确定度的测量，假定标准差为水量的 {share}%。",
    en: "Where no uncertainty is stated, the standard deviation is taken as {share} % of the flow.",
  },
  balanceColumnsInvalid: {
    zh: "看不懂 --columns “{text}”。写法：表头=含义，以逗号分开；含义为 {names}。",
    en: 'Cannot make out --columns "{text}". Write header=meaning, separated by commas; meanings are {names}.',
  },
  balanceUncertaintyInvalid: {
    zh: "不确定度须为大于 0 的百分数，如 5；收到“{text}”。",
    en: 'The uncertainty must be a percentage above 0, such as 5; got "{text}".',
  },
} as const satisfies Record<string, Bilingual>;
