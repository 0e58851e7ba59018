/**
 * The audit: planted errors found, right numbers left alone (a false alarm is worse than a miss), and its speed: the example workbook
 * within 1 s, 200 tables of 1,000 rows within 10 s.
 */
import { auditDocument } from "../src/audit/audit";
import { auditOfExample } from "../scripts/generate/errata";
import { report, score } from "./audit/planted";
import type { Measurement } from "./bench";
import { limit } from "./bench";

export default async function audit(): Promise<Measurement[]> {
  const planted = score(Array.from({ length: 40 }, (_, seed) => report(seed + 1, 50, [4, 30], 0.5)));
  const clean = score(Array.from({ length: 40 }, (_, seed) => report(seed + 1001, 50, [4, 30], 0)));
  for (const line of planted.wrongly.concat(clean.wrongly).slice(0, 20)) console.error(line);
  for (const [kind, count] of planted.missed) console.error(`missed: ${kind} ${count}`);
  const large = report(7, 200, [1000, 1000], 0.1).document;
  return [
    share(
      `recall: ${planted.found} of ${planted.planted} planted errors found; missed`,
      1 - planted.found / planted.planted,
      0.1,
    ),
    share(
      `precision: ${planted.rightly} of ${planted.accused} called wrong were planted, or follow; others`,
      1 - planted.rightly / planted.accused,
      0.01,
    ),
    {
      name: "called wrong in 2,000 tables without an error",
      value: clean.accused,
      unit: "",
      peer: "limit",
      peerValue: 1,
      atMost: 0,
    },
    limit("the example workbook, opened and audited", await seconds(() => auditOfExample(PROJECT_ROOT)), "s", 1),
    limit("200 tables of 1,000 rows", await seconds(() => auditDocument(large)), "s", 10),
  ];
}

function share(name: string, value: number, limit: number): Measurement {
  return { name, value: 100 * value, unit: "%", peer: "limit", peerValue: 100 * limit, atMost: 1 };
}

/** Of processor time, so that other programs on the machine do not count. */
async function seconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
