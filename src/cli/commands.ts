/** Every command: how it is called, what help says of it, and its module, which is loaded only when it is called. */
import type { Command } from "commander";
import type { Terminal } from "./terminal";

interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  /** Gives the command its options and its action. */
  readonly load: () => Promise<(command: Command, terminal: Terminal) => void>;
}

export const commands: readonly CommandEntry[] = [
  {
    usage: "eval [formula]",
    summary: "计算公式 / evaluate a formula, e.g. '=WQ.PERT(2.72,3.84,4.59)'",
    load: async () => (await import("./evaluate")).registerEvaluate,
  },
  {
    usage: "recalc <input>",
    summary: "重新计算工作簿中的函数及受其影响的公式 / calculate our functions in a workbook, and what depends on them",
    load: async () => (await import("./recalculate")).registerRecalculate,
  },
  {
    usage: "convert <input>",
    summary: "转为原生公式、转为数值或还原 / convert functions to native formulas or values, or bring them back",
    load: async () => (await import("./convert")).registerConvert,
  },
  {
    usage: "data [name]",
    summary: "打印内置数据 / print bundled data: quotas, samples, comparators, cases, …",
    load: async () => (await import("./data")).registerData,
  },
  {
    usage: "functions",
    summary: "列出全部函数 / list the functions",
    load: async () => (await import("./functions")).registerFunctions,
  },
  {
    usage: "standard",
    summary: "自有标准 / an institute's own standard",
    load: async () => (await import("./standard")).registerStandard,
  },
  {
    usage: "selfcheck",
    summary: "自检：计算每个函数的全部示例 / calculate every documented example",
    load: async () => (await import("./selfcheck")).registerSelfCheck,
  },
  {
    usage: "survey",
    summary: "企业用水调查 / enterprise water surveys",
    load: async () => (await import("./survey")).registerSurvey,
  },
  {
    usage: "audit <files...>",
    summary: "审报告：印出的数哪些复算不出来 / which printed numbers of reports do not recompute",
    load: async () => (await import("./audit")).registerAudit,
  },
  {
    usage: "permit <products...>",
    summary: "取水许可核算，如 啤酒=50000kL / how much water an output may take, and the tier that a volume reaches",
    load: async () => (await import("./permit")).registerPermit,
  },
  {
    usage: "plan <register>",
    summary:
      "取水许可台账（文件或文件夹）批量核定计划、对标 / plans and benchmarks for a register of permits, a file or a folder",
    load: async () => (await import("./plan")).registerPlan,
  },
  {
    usage: "revise [samples]",
    summary: "由样本表建立或更新修订项目 / make a revision project of a sample table, or bring one up to date",
    load: async () => (await import("./revise")).registerRevise,
  },
  {
    usage: "balance <file>",
    summary:
      "检查水平衡表：闭合、平差、指标、水平衡图 / examine a water balance: closure, reconciliation, indicators, picture",
    load: async () => (await import("./balance")).registerBalance,
  },
  {
    usage: "mcp",
    summary:
      "供本地助手（大语言模型）调用的 MCP 服务 / serve quotas to assistants over the Model Context Protocol (stdio)",
    load: async () => (await import("./mcp")).registerMcp,
  },
];
