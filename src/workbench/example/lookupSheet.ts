import type { SheetSnapshot } from "../../workbook/snapshot";
import type { StyleBook } from "./draft";
import { SheetDraft } from "./draft";
import { changeable, decimals, looks } from "./looks";

const clause = "DB14/T 1049.2—2021";

/** Code, product, tier, condition; then what the standard prints for them, its decimals, and where. */
const lookups = [
  ["061", "原煤", "先进值", "井工矿 不包括", "0.19", 2, `${clause} 表1`],
  ["061", "原煤", "通用值", "露天开采", "0.16", 2, `${clause} 表1`],
  ["101", "制砂", "先进值", "", "0.10", 2, `${clause} 表5；未给先进值，按5.4条参照通用值`],
  ["151", "啤酒", "先进值", "", "4.00", 2, `${clause} 表8`],
  ["061", "原煤", "先进值", "", "#N/A", 2, `${clause} 表1 有三个条件，须写明其一：点选 E9 看说明`],
] as const;

const first = 5;
const permitRow = first + lookups.length + 2;

/** Quotas looked up by formula, and an applicant's volume worked out from one of them. */
export function lookupSheet(book: StyleBook): SheetSnapshot {
  const draft = new SheetDraft("查定额", book, [11, 16, 12, 22, 11, 10, 30, 10, 10, 62])
    .put("A1", "查定额：每个数都能追到标准的表和条件", looks.title)
    .put("A2", "改动行业代码、产品、级别、条件、产量或水量，结果随之变化；也可以在任务窗格中查找并插入。", looks.remark)
    .height(1, 30)
    .put(
      "A4",
      ["行业代码", "产品", "级别", "条件", "定额", "单位", "出处", "应得", "核对", "应得值的来源"],
      looks.header,
    )
    .choices(`C${first}`, lookups.length, ["领跑值", "先进值", "通用值"])
    .verdicts(`I${first}`, lookups.length);
  lookups.forEach(([code, product, tier, condition, expected, digits, source], index) => {
    const row = first + index;
    const known = expected === "#N/A" ? expected : Number(expected);
    draft
      .put(`A${row}`, [code, product, tier, condition || null], looks.input)
      .put(`E${row}`, { formula: `=WQ.QUOTA(A${row},B${row},C${row},D${row})` }, decimals(looks.text, digits))
      .put(
        `F${row}`,
        [
          { formula: `=IFERROR(WQ.QUOTAUNIT(A${row},B${row},D${row}),"")` },
          { formula: `=IFERROR(WQ.QUOTASOURCE(A${row},B${row},D${row}),"")` },
        ],
        looks.text,
      )
      .put(`H${row}`, known, decimals(looks.source, digits))
      .put(
        `I${row}`,
        {
          formula:
            typeof known === "number"
              ? `=IF(IFERROR(ROUND(E${row}-H${row},10),1)=0,"一致","不符")`
              : `=IF(ISNA(E${row}),"一致","不符")`,
        },
        looks.verdict,
      )
      .put(`J${row}`, source, looks.source);
  });
  const [output, volume] = [permitRow + 2, permitRow + 3];
  return draft
    .put(`A${permitRow}`, "核取水：申请水量是否在定额之内", looks.heading)
    .put(`A${permitRow + 1}`, "采用定额", looks.text)
    .put(`B${permitRow + 1}`, { formula: `=E${first}` }, decimals(looks.text, 2))
    .put(`C${permitRow + 1}`, { formula: `=F${first}` }, looks.text)
    .put(`A${output}`, "年产量", looks.text)
    .put(`B${output}`, 1_200_000, changeable(0))
    .put(`C${output}`, "t", looks.text)
    .put(`A${volume}`, "定额水量", looks.text)
    .put(`B${volume}`, { formula: `=B${permitRow + 1}*B${output}` }, decimals(looks.text, 0))
    .put(`C${volume}`, "m³", looks.text)
    .put(`A${volume + 1}`, "申请水量", looks.text)
    .put(`B${volume + 1}`, 240_000, changeable(0))
    .put(`C${volume + 1}`, "m³", looks.text)
    .put(`A${volume + 2}`, "结论", looks.text)
    .put(`B${volume + 2}`, { formula: `=IF(B${volume + 1}<=B${volume},"在定额之内","超定额")` }, looks.text)
    .put(
      `C${volume + 2}`,
      { formula: `=ROUND(B${volume + 1}/B${volume}-1,3)` },
      { ...looks.text, numberFormat: "0.0%" },
    )
    .finish({ frozen: 4 });
}
