import type { SheetSnapshot } from "../../../workbook/snapshot";
import { headerRow, SheetBuilder } from "../builder";
import { parameterRows } from "../parameters";
import type { Plan } from "../plan";

const sheets: readonly (readonly [string, string, string])[] = [
  ["样本", "填写", "一行一个企业一年；“剔除”填“是”并写明理由，所有结果随之更新"],
  ["参照", "填写", "国标、《指南》、外省和典型企业的值，一行一个"],
  ["决定", "填写", "定额项、原定额，各级别采用的方法或手工值及理由"],
  ["适用性", "填写", "适用性检查表（4.4）"],
  ["覆盖", "填写", "各行业用水占比和是否已有定额（4.1）"],
  ["日志", "记录", "每一步的时间、人员、前后和理由"],
  ["剔除", "公式", "剔除的样本和理由"],
  ["统计", "公式", "各定额项样本的特征值（表 5.4-1）和各方法的结果"],
  ["比较", "公式", "国标、《指南》、外省的特征值与三级定额对比"],
  ["成果", "公式", "定额成果汇总（表 5.4-15），达到的样本和产量占比"],
  ["新旧对比", "公式", "新旧定额变幅（表 6-1、6-2），平均不计空白"],
  ["节水", "公式", "节水潜力：按产品、行业、企业对各级定额"],
  ["合理性", "公式", "原定额与企业实际相差是否在浮动幅度以内（4.2）"],
  ["先进性", "公式", "三种对比依次评判，每项只定一次（4.3）"],
  ["图", "公式", "变幅、与国标和外省的相差、节水潜力、用水占比"],
  ["箱体图", "图片", "各定额项的样本、箱体、参照值和三级定额；图不随表重算，可更新"],
];

export function guideSheet({ project, names }: Plan): SheetSnapshot {
  const builder = new SheetBuilder("说明")
    .heading(project.settings.title === "" ? "用水定额修订" : `${project.settings.title} 修订`, "")
    .put(
      1,
      0,
      "蓝色表头的表由人填写，灰色表头由公式计算。公式用到“用水定额工作台”的 WQ 函数，没有加载时显示上次的结果。",
      "note",
    )
    .header(0, ["参数", "值", "含义"], "inputHeader")
    .width(0, 16, 34, 70);
  for (const { row, label, value, meaning, percent } of parameterRows(project)) {
    builder
      .put(row, 0, label, "derived")
      .put(row, 1, value, percent ? "share" : "input")
      .put(row, 2, meaning, "derived");
  }
  const start = headerRow + parameterRows(project).length + 3;
  ["工作表", "性质", "内容"].forEach((title, column) => builder.put(start, column, title, "derivedHeader"));
  sheets.forEach((row, index) =>
    row.forEach((text, column) => builder.put(start + 1 + index, column, text, "derived")),
  );
  const lists: readonly (readonly [string, readonly string[]])[] = [["参数_取法", ["查表", "精确"]]];
  for (const [word, source] of lists) {
    const row = Number(/\$(\d+)$/.exec(names.find(({ name }) => name === word)!.refersTo)![1]) - 1;
    builder.validate({ kind: "list", source, ranges: [{ row, column: 1, rows: 1, columns: 1 }] });
  }
  return builder.build({ fitToWidth: true });
}
