export const selfCheckTexts = {
  intro: {
    zh: "把每个函数的全部示例写入一张草稿工作表，由本工作簿计算后读回核对，最后删除草稿表。可用来验证安装是否正确。",
    en: "Writes every documented example into a scratch sheet, has this workbook calculate it, compares, and removes the sheet. It verifies the installation.",
  },
  start: { zh: "开始自检", en: "Start" },
  cancel: { zh: "取消", en: "Cancel" },
  progress: { zh: "已检查 {done} / {total} 个函数", en: "{done} of {total} {total|function|functions} checked" },
  passed: { zh: "{count} 个函数的示例全部一致", en: "All examples of {count} {count|function|functions} agree" },
  failed: { zh: "{count} 个函数有不符", en: "{count} {count|function|functions} differ" },
  cancelled: { zh: "已取消，草稿表已删除。", en: "Cancelled; the scratch sheet is removed." },
  copy: { zh: "复制报告", en: "Copy the report" },
  copied: { zh: "报告已复制", en: "The report was copied" },
  notCopied: {
    zh: "无法使用剪贴板，请从下方文本框中选取复制。",
    en: "The clipboard is not available; select the text below.",
  },
  report: { zh: "自检报告", en: "Report of the self-check" },
  faulted: { zh: "自检没有完成", en: "The self-check did not finish" },
  faultedBody: {
    zh: "工作簿没有接受草稿表（{detail}）。请确认文件可以编辑、工作簿结构未受保护后重试。",
    en: "The workbook refused the scratch sheet ({detail}). Make sure the file can be edited and its structure is not protected.",
  },
} as const;
