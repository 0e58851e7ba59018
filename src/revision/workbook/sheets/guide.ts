import type { SheetSnapshot } from "../../../workbook/snapshot";
import { headerRow, SheetBuilder } from "../builder";
import type { Plan } from "../planned";
import { settingColumn, settingRow } from "../plan";
import { settingList } from "../settings";
import type { SheetId } from "../titles";
import { sheetTitles } from "../titles";

const sheets: readonly (readonly [SheetId, string, string])[] = [
  ["samples", "填写", "一行一个企业一年；“剔除”填“是”并写明理由，所有结果随之更新"],
  ["peers", "填写", "国标、《指南》、外省和典型企业的值，一行一个"],
  ["decisions", "填写", "定额项、原定额，各级别采用的方法或手工值及理由"],
  ["practicality", "填写", "适用性检查表（4.4）"],
  ["coverage", "填写", "各行业用水占比和是否已有定额（4.1）"],
  ["census", "填写", "普查、台账等按行业和规模的合计（表 4.1-2～4.1-9）"],
  ["comments", "填写", "征求意见及处理"],
  ["log", "记录", "每一步的时间、人员、前后和理由"],
  ["exclusions", "公式", "剔除的样本和理由"],
  ["figures", "公式", "各定额项样本的特征值（表 5.4-1）和各方法的结果"],
  ["comparison", "公式", "国标、《指南》、外省的特征值与三级定额对比"],
  ["results", "公式", "定额成果汇总（表 5.4-15），达到的样本和产量占比"],
  ["changes", "公式", "新旧定额变幅（表 6-1、6-2），平均不计空白"],
  ["savings", "公式", "节水潜力：按产品、行业、企业对各级定额"],
  ["fit", "公式", "原定额与企业实际相差是否在浮动幅度以内（4.2）"],
  ["advancedness", "公式", "三种对比依次评判，每项只定一次（4.3）"],
  ["charts", "公式", "变幅、与国标和外省的相差、节水潜力、用水占比"],
  ["pictures", "图片", "各定额项的样本、箱体、参照值和三级定额；图不随表重算，可更新"],
];

export function guideSheet({ project: { settings } }: Plan): SheetSnapshot {
  const builder = new SheetBuilder(sheetTitles.guide)
    .heading(settings.title === "" ? "用水定额修订" : `${settings.title} 修订`, "")
    .put(
      1,
      0,
      "蓝色表头的表由人填写，灰色表头由公式计算。公式用到“用水定额工作台”的 WQ 函数，没有加载时显示上次的结果。",
      "note",
    )
    .columns(
      [
        { key: "label", header: "参数", width: 16, look: "derived", entered: true },
        { key: "value", header: "值", width: 34, look: "input", entered: true },
        { key: "meaning", header: "含义", width: 70, look: "derived", entered: true },
      ],
      null,
    );
  settingList.forEach(({ label, get, meaning, percent, choices }, index) => {
    const row = settingRow + index;
    builder
      .put(row, settingColumn - 1, label, "derived")
      .put(row, settingColumn, get(settings), percent ? "share" : "input")
      .put(row, settingColumn + 1, meaning, "derived");
    if (choices) {
      builder.validate({
        kind: "list",
        source: choices,
        ranges: [{ row, column: settingColumn, rows: 1, columns: 1 }],
      });
    }
  });
  const start = headerRow + settingList.length + 3;
  ["工作表", "性质", "内容"].forEach((title, column) => builder.put(start, column, title, "derivedHeader"));
  sheets.forEach(([id, ...texts], index) =>
    [sheetTitles[id], ...texts].forEach((text, column) => builder.put(start + 1 + index, column, text, "derived")),
  );
  return builder.build({ fitToWidth: true });
}
