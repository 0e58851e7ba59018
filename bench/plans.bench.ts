/** A register of 5,675 firms over three years planned in one call of PLANBY, and held against the quotas in one of GRADEBY. */
import gradeBy from "../src/functions/management/gradeby";
import planBy from "../src/functions/management/planby";
import { evaluate } from "../src/functions/evaluate";
import type { Matrix } from "../src/functions/values";
import { bundledLibrary } from "../src/standards/bundled";
import { defaultStandard } from "../src/standards/standard";
import type { Measurement } from "./bench";
import { cost } from "./bench";

const firms = 5675;
const years = [2022, 2023, 2024];
/** Their quotas at 通用值, by the unit of the output: DB14/T 1049.2—2021. */
const made = [
  { code: "151", product: "啤酒", unit: "kL", quota: 6 },
  { code: "151", product: "葡萄酒", unit: "t", quota: 6 },
];

export default function plans(): Measurement[] {
  const context = { standards: bundledLibrary, defaultStandard };
  const rows = Array.from({ length: firms * years.length }, (_, at) => {
    const firm = Math.floor(at / years.length);
    const output = 1000 + ((firm * 7919) % 50_000);
    const { quota, ...what } = made[firm % made.length]!;
    const use = output * quota * (0.5 + ((at * 104_729) % 1000) / 1000);
    const permit = { permit: `许${firm}`, permitVolume: output * 7 };
    return {
      firm: `第${firm}厂`,
      year: years[at % years.length]!,
      output,
      use,
      volume: output * quota,
      ...permit,
      ...what,
    };
  });
  const column = (pick: (row: (typeof rows)[number]) => string | number) => rows.map((row) => [pick(row)]);
  const [firm, year, use, product] = [
    column((row) => row.firm),
    column((row) => row.year),
    column((row) => row.use),
    column((row) => row.product),
  ];
  const permits = [column((row) => row.volume), column((row) => row.permit), column((row) => row.permitVolume)];
  const plan = () =>
    evaluate(planBy, [firm, year, use, product, ...permits, "定额,近年平均", 0.95, null, 0.8], context);
  const units = [column((row) => row.output), column((row) => row.unit), year];
  const held = () => evaluate(gradeBy, [firm, column((row) => row.code), product, use, ...units], context);
  for (const table of [plan(), held()]) {
    if ((table as Matrix).length !== firms) throw new Error("a plan of the benchmark failed");
  }
  const [unit, peer, peerValue, atMost] = ["ms", "limit", 1000, 1] as const;
  const common = { unit, peer, peerValue, atMost };
  return [
    { name: "PLANBY, 5,675 firms × 3 years", value: cost(plan, 3), ...common },
    { name: "GRADEBY, 5,675 firms × 3 years", value: cost(held, 3), ...common },
  ];
}
