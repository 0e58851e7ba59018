import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { describe, inBoth, message } from "../../language/messages";
import { outcomesOf } from "../../revision/outcome";
import type { RevisionProject } from "../../revision/project";
import { tierSystemOf } from "../../revision/tiers";
import { contentOf } from "../../revision/workbook/content";
import { readProject } from "../../revision/workbook/read";
import { purposes } from "../../standards/standard";
import { CommandFailure } from "../terminal";
import { openWorkbook } from "../workbooks";
import { tool } from "./tool";

export const projectTools = [
  tool({
    name: "revision_project",
    title: { zh: "读取修订项目", en: "Read a revision project" },
    description: {
      zh: "只读：一个修订项目工作簿的设置、各产品的样本数、原定额、已定的值及其方法、待处理的提示。",
      en: "Read only: settings of a revision project's workbook, and of each product its samples, old quota, decided values with their method, and open remarks.",
    },
    input: {
      file: z.string().describe("文件夹中的 .xlsx / an .xlsx in the folder"),
      product: z.string().optional().describe("只看这个产品 / this product only"),
    },
    answer: async ({ file, product }, { folder, language }) => {
      const { workbook } = await openWorkbook(below(folder, file));
      const reading = readProject(contentOf(workbook));
      if ("problem" in reading) {
        throw new CommandFailure(message("reviseNotProject", { output: file, problem: inBoth(reading.problem) }));
      }
      const { project, remarks } = reading.opened;
      return { ...projectAnswer(project, product), remarks: remarks.map((remark) => describe(remark, language)) };
    },
  }),
] as const;

/** What a model names is read only where its user has said that it may. */
function below(folder: string, file: string): string {
  const root = realpathSync(folder);
  const wanted = path.resolve(root, file);
  const target = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const within = path.relative(root, target);
  if (within.startsWith("..") || path.isAbsolute(within))
    throw new CommandFailure(message("fileOutsideFolder", { file, folder: root }));
  return target;
}

function projectAnswer(project: RevisionProject, product: string | undefined) {
  const { settings, decisions } = project;
  const words = tierSystemOf(settings.tiers).names;
  const outcomes = outcomesOf(project).filter(({ item }) => product === undefined || item.product === product);
  return {
    title: settings.title,
    standard: settings.standard,
    replaces: settings.replaces,
    region: settings.region,
    items: outcomes.map(({ item, figures, values, guards }) => ({
      product: item.product,
      code: item.code,
      condition: item.condition || null,
      unit: item.unit || null,
      samples: figures.count ?? 0,
      old: item.old,
      old_source: item.oldSource || null,
      values: purposes.map((purpose) => ({
        tier: words[purpose],
        value: values[purpose].published,
        method: decisions.get(item.key)?.[purpose]?.method ?? null,
        reason: decisions.get(item.key)?.[purpose]?.reason ?? null,
      })),
      errors: guards.filter(({ severity }) => severity === "error").length,
      warnings: guards.filter(({ severity }) => severity === "warning").length,
    })),
  };
}
