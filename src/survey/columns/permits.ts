import type { Column } from "./column";

/** 取水许可台账: what a permit register has besides the columns of the enterprise survey. */
export const permitColumns = {
  permit: {
    title: { zh: "取水许可证编号", en: "Permit number" },
    aliases: ["取水许可证号", "许可证编号", "许可证号", "取水许可证", "取水许可编号", "取水许可电子证照编号", "证号"],
    type: "text",
    carried: true,
    hint: { zh: "电子证照编号。", en: "Number of the electronic permit." },
  },
  permitVolume: {
    title: { zh: "许可取水量", en: "Permitted volume" },
    aliases: [
      "许可水量",
      "年许可取水量",
      "批准取水量",
      "审批取水量",
      "许可年取水量",
      "取水许可量",
      "年许可水量",
      "许可量",
    ],
    type: "number",
    quantity: "volume",
    unit: "万m³",
    hint: { zh: "单位为万m³/a，不是 m³。", en: "In 万m³ a year, not m³." },
  },
  plannedVolume: {
    title: { zh: "计划用水量", en: "Planned volume" },
    aliases: ["年计划用水量", "计划取水量", "年计划取水量", "下达计划", "用水计划"],
    type: "number",
    quantity: "volume",
    unit: "万m³",
    hint: { zh: "当年下达的计划，单位为万m³。", en: "The plan of the year, in 万m³." },
  },
  validFrom: {
    title: { zh: "有效期起", en: "Valid from" },
    aliases: ["有效期限起", "发证日期", "起始日期", "有效期开始"],
    type: "date",
    hint: { zh: "日期，如 2024-01-01。", en: "A date, such as 2024-01-01." },
  },
  validTo: {
    title: { zh: "有效期止", en: "Valid until" },
    aliases: ["有效期", "有效期限", "有效期限止", "有效期至", "截止日期", "到期日期"],
    type: "date",
    hint: { zh: "日期，如 2028-12-31。", en: "A date, such as 2028-12-31." },
  },
  place: {
    title: { zh: "取水地点", en: "Place of abstraction" },
    aliases: ["取水口位置", "取水位置", "取水口", "取水口名称", "取水口地址"],
    type: "text",
    hint: { zh: "取水口所在乡镇、河流。", en: "Town and river of the intake." },
  },
  purpose: {
    title: { zh: "取水用途", en: "Purpose" },
    aliases: ["用途", "用水类型", "取水类型", "取水类别", "用水性质"],
    type: "text",
    hint: { zh: "工业、生活、火电等。", en: "Industry, domestic, thermal power …" },
  },
  metering: {
    title: { zh: "计量设施", en: "Metering" },
    aliases: ["计量方式", "计量设施类型", "取水计量设施", "计量设备", "是否安装计量设施"],
    type: "text",
    hint: { zh: "水表、流量计及其编号。", en: "Meter and its number." },
  },
  authority: {
    title: { zh: "审批机关", en: "Authority" },
    aliases: ["发证机关", "审批单位", "许可机关", "管理机关", "监管机关"],
    type: "text",
    hint: { zh: "发证的水行政主管部门。", en: "Who issued the permit." },
  },
} as const satisfies Record<string, Column>;
