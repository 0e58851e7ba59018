/**
 * `npm run bench -- corpus FOLDER [--recalculate] [--kind xls] [--json FILE]`: treats every workbook below a folder (public test
 * data, say) as a user would, and prints what became of them.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildThreads } from "../threads";
import type { Finding } from "./finding";
import { examineAll } from "./pool";
import { summary } from "./table";

const workbooks = /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots|fods|csv)$/i;

export async function corpus(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      recalculate: { type: "boolean", default: false },
      kind: { type: "string" },
      json: { type: "string" },
      processes: { type: "string" },
      seconds: { type: "string", default: "30" },
    },
  });
  const folder = positionals[0];
  if (folder === undefined) {
    console.error(
      "npm run bench -- corpus FOLDER [--recalculate] [--kind xls] [--json FILE] [--processes N] [--seconds N]",
    );
    return 1;
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && workbooks.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => values.kind === undefined || path.extname(file).toLowerCase() === `.${values.kind}`)
    .sort();
  const findings: Finding[] = [];
  const record = () => {
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(findings, null, 1));
  };
  // Formulas that never end are found out in one: without it they would hang.
  await buildThreads();
  await examineAll(files, {
    folder,
    wanted: { recalculate: values.recalculate },
    processes: Number(values.processes ?? availableParallelism()),
    seconds: Number(values.seconds),
    onFinding: (finding) => {
      findings.push(finding);
      if (findings.length % 100 > 0) return;
      console.error(`… ${findings.length} / ${files.length}`);
      // A long run that is broken off leaves what it has found.
      record();
    },
  });
  record();
  console.log(summary(findings));
  return 0;
}
