import { failure, isFailure } from "../../language/failure";
import { define } from "../definition";
import { number, optional, text } from "../parameters";
import { shanxi, shanxiTable } from "../sources";
import { standard } from "./_parameters";
import { quotaColumns, quotaRow } from "./_rows";

export default define({
  id: "QUOTAFIND",
  group: "lookup",
  summary: { zh: "按文字查找定额", en: "Search for quotas" },
  parameters: [
    text({
      name: "text",
      label: { zh: "查找文字", en: "text" },
      description: {
        zh: "产品名、别名、拼音、拼音首字母、行业代码或条件，可用空格分隔几个词",
        en: "Name, other name, pinyin, pinyin initials, industry code or condition; several words separated by spaces",
      },
    }),
    {
      ...standard,
      description: {
        zh: "只查这个标准；省略时查全部标准，工作簿所选的在前",
        en: "Search this standard only; without it all of them, the workbook's choice first",
      },
    },
    optional(
      number({
        name: "count",
        label: { zh: "行数", en: "count" },
        description: { zh: "最多列出几个定额，默认 10", en: "At most so many quotas; 10 by default" },
        minimum: 1,
        maximum: 1000,
        whole: true,
      }),
    ),
  ],
  result: {
    shape: "table",
    columns: quotaColumns,
    description: {
      zh: "每个定额一行，最相符的在前，列同 QUOTAINFO",
      en: "A row a quota, the best match first, in the columns of QUOTAINFO",
    },
  },
  source: shanxi("7"),
  method: {
    text: {
      zh: "供查找用，可容一两个错字；写入表格的定额请用 QUOTA，它只认确切的产品。",
      en: "For finding: a mistyped letter is forgiven. Use QUOTA for values in a table; it takes the exact product only.",
    },
  },
  examples: [
    {
      arguments: ["lushui", "山西2021", 1],
      result: [
        [
          "DB14/T 1049.2—2021",
          "5",
          "103",
          "采盐",
          "卤水",
          "",
          "m³/t",
          "",
          "",
          1.12,
          "先进值→通用值（第5.4条）",
          "确定",
          "",
        ],
      ],
      source: shanxiTable("5", { zh: "按拼音", en: "by pinyin" }),
    },
    {
      arguments: ["火电 循环冷却 ≥600", "山西2021", 1],
      result: [
        [
          "DB14/T 1049.2—2021",
          "33",
          "441",
          "电力生产",
          "电力生产",
          "冷却形式：循环冷却；机组容量：≥600MW级",
          "m³/(MW·h)",
          1.36,
          1.7,
          2.38,
          "",
          "确定",
          "注：电力生产按发电量计算用水量",
        ],
      ],
      source: shanxiTable("33", { zh: "按别名与条件", en: "by another name and the condition" }),
    },
  ],
  calculate: ([text, word, count], { standards, defaultStandard }) => {
    const chosen = word === null ? null : standards.standard(word);
    if (isFailure(chosen)) return chosen;
    const atMost = count ?? 10;
    const hits = standards.search(text, { standard: chosen?.id, prefer: defaultStandard, count: atMost });
    if (hits.length === 0) return failure("#N/A", "nothingFound", { value: text });
    return hits
      .flatMap(({ variants }) => variants)
      .slice(0, atMost)
      .map((variant) => quotaRow(variant, standards));
  },
});
