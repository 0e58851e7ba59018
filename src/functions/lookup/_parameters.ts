/** The arguments by which every look-up names a quota. */
import { bundledLibrary } from "../../standards/bundled";
import type { Parameter } from "../parameters";
import { blankable, number, optional, text } from "../parameters";

/** Excel for the desktop hands over a blank cell as 0. No quota is named 0, so here it is what it was in the sheet: a blank. */
function word<Value>(parameter: Parameter<Value>): Parameter<Value> {
  return { ...parameter, read: (argument) => parameter.read(argument === 0 ? null : argument) };
}

export const code = word(
  blankable(
    text({
      name: "code",
      label: { zh: "行业代码", en: "industry code" },
      description: {
        zh: "GB/T 4754 代码：中类如 061（写成 61 亦可），亦可用门类 C、大类 26 或 C26、小类 2611；留空则只按产品查",
        en: "GB/T 4754 code: a class such as 061 (61 means the same), a section C, a division 26 or C26, a subclass 2611; blank to look up by product alone",
      },
    }),
  ),
);

export const product = word(
  text({
    name: "product",
    label: { zh: "产品", en: "product" },
    description: {
      zh: "产品名称，与标准所印一致；全角半角、空格、括号不论，通行的别名亦可",
      en: "The product as the standard prints it; width, spaces and brackets do not matter, well-known other names do",
    },
  }),
);

export const tier = word(
  text({
    name: "tier",
    label: { zh: "级别", en: "tier" },
    description: {
      zh: "该标准自己的级别用词，如领跑值、先进值、通用值（山西），先进、新建、现有（江西 2017）",
      en: "The tier in the standard's own word: 领跑值, 先进值, 通用值 (Shanxi); 先进, 新建, 现有 (Jiangxi 2017)",
    },
  }),
);

export const condition = word(
  optional(
    text({
      name: "condition",
      label: { zh: "条件", en: "condition" },
      description: {
        zh: "产品有几个定额时用以选定的词，以空格分隔，须全部出现在条件中，如“井工矿 不包括”",
        en: "Words that choose among several quotas of a product, separated by spaces; all must stand in its condition",
      },
    }),
  ),
);

export const standard = word(
  optional(
    text({
      name: "standard",
      label: { zh: "标准", en: "standard" },
      description: {
        zh: "标准号或别名，如 DB14/T 1049.2—2021、山西2021、江西2017；省略时用工作簿所选标准",
        en: "Number or other name of a standard (山西2021, 江西2017); without it, the workbook's choice",
      },
      choices: bundledLibrary.standards.map(({ id }) => id),
    }),
  ),
);

export const actual = number({
  name: "value",
  label: { zh: "实际单耗", en: "actual use" },
  description: { zh: "实际单位产品用水量，单位与定额相同", en: "Actual unit water use, in the unit of the quota" },
  above: 0,
});
