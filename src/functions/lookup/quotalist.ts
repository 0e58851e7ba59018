import { isFailure } from "../../language/failure";
import { define } from "../definition";
import { shanxi, shanxiTable } from "../sources";
import { code, standard } from "./_parameters";
import { quotaColumns, quotaRow } from "./_rows";

export default define({
  id: "QUOTALIST",
  group: "lookup",
  summary: { zh: "列出一个行业的全部定额", en: "All quotas of an industry" },
  parameters: [code, standard],
  result: {
    shape: "table",
    columns: quotaColumns,
    description: {
      zh: "每个定额一行，列同 QUOTAINFO；代码可为门类（C）、大类（26、C26）、中类或小类，留空时列出整个标准",
      en: "A row a quota, in the columns of QUOTAINFO; the code may be a section (C), a division (26, C26), a class or a subclass; the whole standard where it is blank",
    },
  },
  source: shanxi("7"),
  examples: [
    {
      arguments: ["072"],
      result: [
        [
          "DB14/T 1049.2—2021",
          "2",
          "072",
          "天然气开采",
          "煤层气",
          "生产工艺：分离、增压、二次分离、外输",
          "m³/万m³",
          "",
          0.16,
          0.2,
          "",
          "确定",
          "生产工艺：采气干管来气→分离器（过滤分离）→压缩机（增压）→二次分离（过滤分离）→外输",
        ],
      ],
      source: shanxiTable("2"),
    },
  ],
  calculate: ([code, standard], { standards, defaultStandard }) => {
    const products = standards.industry(standard ?? defaultStandard, code || null);
    if (isFailure(products)) return products;
    return products.flatMap(({ variants }) => variants).map((variant) => quotaRow(variant, standards));
  },
});
