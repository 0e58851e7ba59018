import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { shanxi, shanxiTable } from "../sources";
import { code, condition, product, standard } from "./_parameters";
import { quotaColumns, quotaRow } from "./_rows";

export default define({
  id: "QUOTAINFO",
  group: "lookup",
  summary: { zh: "查一个定额的全部内容", en: "Everything about one quota" },
  parameters: [code, product, condition, standard],
  result: {
    shape: "row",
    columns: quotaColumns,
    description: {
      zh: "一行：标准、表、代码、类别、产品、条件、单位、各级定额（按用途）、参照的级别、状态、备注（条件之外的工序、综合定额、折算口径等，如印）；存疑的数值显示 #N/A",
      en: "A row: standard, table, code, category, product, condition, unit, the tiers by purpose, fallback, status, remark (what the print says beyond the condition); a doubtful value shows #N/A",
    },
  },
  source: shanxi("7"),
  method: {
    text: {
      zh: "各级定额按用途排列：标杆（山西领跑值、江西先进）、新建企业、现有企业；标准未给的留空，不以参照值填充，“参照”一列写明适用哪一级及其条款。",
      en: "Tiers stand under their purpose: leading (领跑值 of Shanxi, 先进 of Jiangxi), new, existing enterprises. One that is not printed stays blank; the fallback column says which tier stands in, and by which clause.",
    },
  },
  examples: [
    {
      arguments: ["061", "原煤", "井工矿 不包括"],
      result: [
        [
          "DB14/T 1049.2—2021",
          "1",
          "061",
          "烟煤和无烟煤的开采洗选",
          "原煤",
          "生产工艺：井工矿；不包括井下黄泥灌浆",
          "m³/t",
          0.18,
          0.19,
          0.23,
          "",
          "确定",
          "",
        ],
      ],
      source: shanxiTable("1"),
    },
    {
      arguments: ["101", "制砂"],
      result: [
        [
          "DB14/T 1049.2—2021",
          "5",
          "101",
          "土砂石开采",
          "制砂",
          "生产原料：石料、石渣、砂",
          "m³/t",
          "",
          "",
          0.1,
          "先进值→通用值（第5.4条）",
          "确定",
          "",
        ],
      ],
      source: shanxiTable("5"),
    },
  ],
  calculate: ([code, product, condition, standard], { standards, defaultStandard }) => {
    const found = standards.find({ standard: standard ?? defaultStandard, code, product, condition });
    return isFailure(found) ? found : quotaRow(found, standards);
  },
});
