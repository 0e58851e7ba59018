import type { Bilingual } from "../language";

/** Of rates and of reconciliation, as functions tell it. */
export const volumeMessages = {
  volumesZero: {
    zh: "作为分母的水量为 0，无法计算比率。请核对水量，未知时留空。",
    en: "The volume to divide by is 0, so there is no rate. Check the volumes; leave unknown ones blank.",
  },
  partExceedsWhole: {
    zh: "“{part}”（{value}）大于“{whole}”（{limit}），请核对两个水量及其单位。",
    en: '"{part}" ({value}) is more than "{whole}" ({limit}); check both volumes and their units.',
  },
  incidenceShape: {
    zh: "关联矩阵有 {columns} 列，而水量有 {flows} 个；每个水量对应一列，每个用水单元一行。",
    en: "The incidence matrix has {columns} {columns|column|columns} for {flows} {flows|flow|flows}; it needs a column for every flow, and a row for every node.",
  },
  sigmaBlank: {
    zh: "第 {index} 个水量没有给出标准差。请补上，或整个省略。",
    en: "Flow {index} has no standard deviation. Supply it, or leave the argument out.",
  },
  balanceTooLarge: {
    zh: "水量与用水单元共 {size} 个，最多 {maximum} 个。请分系统计算。",
    en: "There are {size} {size|flow|flows} and nodes; at most {maximum} can be reconciled. Split the balance into systems.",
  },
  balanceSingular: {
    zh: "平衡方程无法唯一求解：有的未测水量不能由其他水量推出，或有的用水单元重复。请补测水量，或删去重复的行。",
    en: "The balances have no single solution: an unmeasured flow does not follow from the others, or a node is given twice. Measure more flows, or drop the repeated row.",
  },
} as const satisfies Record<string, Bilingual>;
