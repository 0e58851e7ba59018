/** `npm run print -- FILE`: holds the bundled Shanxi quotas against the text of the standard, which is not ours to pass on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkAgainstPrint } from "./print/check";
import { reportError } from "./reportError";
import { readDataset } from "./generate/datasets";

export async function main(): Promise<number> {
  const file = process.argv[3];
  if (!file) return reportError("请给出标准的文本文件", "Name the text of the standard");
  const records = readDataset(PROJECT_ROOT, "quotas-shanxi-2021").records.map(({ fields }) => fields);
  const { remarks, problems } = checkAgainstPrint(readFileSync(path.resolve(file), "utf8"), records);
  console.log(`${records.length} values and ${remarks} parts of remarks compared, ${problems.length} differ`);
  for (const problem of problems) console.log(problem);
  return problems.length === 0 ? 0 : 1;
}
