/** docs/data.md: what is bundled, made from the schemas and counted from the files. */
import type { DescribedDataset } from "./datasets";
import { allDatasets } from "./quotas";

export function dataPage(root: string): string {
  const datasets = allDatasets(root);
  return [
    "# 内置数据 · Bundled data",
    "",
    "由 `assets/data` 生成，勿手改。`wq data <名称> --format csv|json` 输出各表；空白为未知，不是零。",
    "Made from `assets/data`; do not edit. `wq data <name> --format csv|json` prints a table; a blank is unknown, never zero.",
    "",
    "条件（condition）只取区分各定额之词，用于查找；备注所余者（工序、综合定额、折算口径、表注）照印载于 remark_printed，由 QUOTAINFO 与窗格显示，公式的条件在条件一栏无所得时亦查之。数值或品名须移动所印标签才读得通的，记为存疑并列出两种读法；唯表 1 洗精煤按 4 规模 × 3 工艺的网格只有一种读法。`npm run print -- <标准文本>` 将各数值、备注各段与标签逐一与印本核对。江西两个版本未印行业代码，依 GB/T 4754—2017 归入，归属不止一类的留空并列出。",
    "The condition takes the terms that tell quotas apart, for look-up; what else a remark says (steps of the process, what the quota covers, how output counts, notes under the table) stands as printed in remark_printed. QUOTAINFO and the pane show it, and a condition in a formula is sought there where the conditions have none. A reading that moves a printed label is doubtful, with both readings; cleaned coal in table 1 has one reading alone, a grid of four scales by three processes. `npm run print -- <text of the standard>` holds values, parts of remarks and labels against the print. The two Jiangxi editions print no codes: they are assigned by GB/T 4754—2017, and left open with the candidates where more than one class would do.",
    "",
    "| 名称 name | 内容 | content | 记录 records | 存疑 doubtful |",
    "| --- | --- | --- | ---: | ---: |",
    ...datasets.map(
      (dataset) =>
        `| [${dataset.name}](#${dataset.name}) | ${dataset.title.zh} | ${dataset.title.en} | ${dataset.rows.length} | ${doubtfulCount(dataset) ?? ""} |`,
    ),
    ...datasets.flatMap((dataset) => [
      "",
      `## ${dataset.name}`,
      "",
      `${dataset.title.zh} · ${dataset.title.en}`,
      "",
      `来源：${dataset.source.zh}`,
      "",
      `Source: ${dataset.source.en}`,
      "",
      "| 列 column | 类型 type | 单位 unit | 含义 | meaning | 已填 filled |",
      "| --- | --- | --- | --- | --- | ---: |",
      ...dataset.columns.map(({ name, type, unit, values, meaning }, index) => {
        const filled = dataset.rows.filter((row) => row[index] !== "").length;
        const kind = values ? values.map((value) => `\`${value}\``).join(" ") : type;
        return `| ${name} | ${kind} | ${unit ?? ""} | ${cell(meaning.zh)} | ${cell(meaning.en)} | ${filled} |`;
      }),
    ]),
    "",
  ].join("\n");
}

function doubtfulCount({ columns, rows }: DescribedDataset): number | null {
  const status = columns.findIndex(({ name }) => name === "status");
  return status < 0 || !columns[status]!.values?.includes("doubtful")
    ? null
    : rows.filter((row) => row[status] === "doubtful").length;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
