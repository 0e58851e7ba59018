/** docs/data.md: what is bundled, made from the schemas and counted from the files. */
import type { Dataset } from "../../src/standards/dataset";
import { allDatasets } from "./quotas";

export function dataPage(root: string): string {
  const datasets = allDatasets(root);
  return [
    "# 内置数据 · Bundled data",
    "",
    "由 `assets/data` 生成，勿手改。`wq data <名称> --format csv|json` 输出各表；空白为未知，不是零。",
    "Made from `assets/data`; do not edit. `wq data <name> --format csv|json` prints a table; a blank is unknown, never zero.",
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

function doubtfulCount({ columns, rows }: Dataset): number | null {
  const status = columns.findIndex(({ name }) => name === "status");
  return status < 0 || !columns[status]!.values?.includes("doubtful")
    ? null
    : rows.filter((row) => row[status] === "doubtful").length;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
