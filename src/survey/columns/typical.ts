import type { Column } from "./column";

/** 典型企业现场调研表: what is asked on site besides the columns of the enterprise survey. */
export const typicalColumns = {
  creditCode: {
    title: { zh: "统一社会信用代码", en: "Unified social credit code" },
    aliases: ["社会信用代码", "信用代码", "组织机构代码", "组织机构代码(统一社会信用代码)"],
    type: "text",
    carried: true,
    hint: { zh: "18 位。", en: "18 characters." },
  },
  address: {
    title: { zh: "地址", en: "Address" },
    aliases: ["企业地址", "单位地址", "详细地址", "厂址", "通讯地址", "所在地", "生产地址"],
    type: "text",
    carried: true,
    hint: { zh: "生产地址。", en: "Where it is produced." },
  },
  employees: {
    title: { zh: "职工人数", en: "Employees" },
    aliases: ["从业人数", "员工人数", "职工数", "在册职工人数", "用水人数"],
    type: "number",
    quantity: "count",
    unit: "人",
    hint: { zh: "年平均人数。", en: "Average of the year." },
  },
  reusedWater: {
    title: { zh: "重复利用水量", en: "Reused water" },
    aliases: ["重复用水量", "年重复利用水量", "重复水量", "重复利用量", "循环水量", "循环用水量"],
    type: "number",
    quantity: "volume",
    unit: "万m³",
    hint: { zh: "循环与串联水量之和，单位为万m³。", en: "Recirculated and cascaded water, in 万m³." },
  },
  reuseRate: {
    title: { zh: "重复利用率", en: "Reuse rate" },
    aliases: ["水重复利用率", "重复用水率", "用水重复利用率", "工业用水重复利用率", "水的重复利用率"],
    type: "number",
    quantity: "share",
    unit: "%",
    hint: { zh: "重复利用水量 ÷ 用水总量。", en: "Reused water over all water used." },
  },
  wasteWater: {
    title: { zh: "废水排放量", en: "Wastewater" },
    aliases: ["排水量", "年排水量", "废水排放总量", "退水量", "外排水量", "废污水排放量", "年废水排放量"],
    type: "number",
    quantity: "volume",
    unit: "万m³",
    hint: { zh: "排出厂界的水量，单位为万m³。", en: "What leaves the site, in 万m³." },
  },
  equipment: {
    title: { zh: "主要用水设备", en: "Main water-using equipment" },
    aliases: ["用水设备", "主要用水设备及工序", "主要用水工序", "主要用水环节"],
    type: "text",
    hint: { zh: "设备、工序及用途。", en: "Equipment, step and purpose." },
  },
  contact: {
    title: { zh: "联系人", en: "Contact" },
    aliases: ["企业联系人", "填表人", "填报人", "联系人姓名", "经办人"],
    type: "text",
    hint: { zh: "填表人姓名。", en: "Who filled the form." },
  },
  telephone: {
    title: { zh: "联系电话", en: "Telephone" },
    aliases: ["电话", "手机", "联系方式", "电话号码"],
    type: "text",
    hint: { zh: "便于核实。", en: "For questions." },
  },
} as const satisfies Record<string, Column>;
