/** Products of the test with their output, as a sheet of their own lists them. */
import type { PrintedCell, PrintedTable } from "../../documents/document";
import { gridOf } from "../../documents/document";
import { parseNumber } from "../../units/number";
import { productHeader } from "../columns";
import type { TestedProduct } from "../model";
import { numberOf } from "./number";
import { withoutUnit } from "./rate";
import { columnHeaded, headerOf } from "./table";

const headers = {
  output: /^(?:测试期|日|测试)?产量$|^output/i,
  unit: /^(?:计算|产量|计量)?单位$|^unit/i,
  days: /天数|^days/i,
  share: /分摊比例|分摊率|^share/i,
  condition: /^(?:工艺|规模|条件|产品条件)|^condition/i,
} as const;

export function readProducts(table: PrintedTable): readonly TestedProduct[] {
  const { headerRow, labels } = headerOf(table);
  const find = (pattern: RegExp) => columnHeaded(labels, pattern);
  const [name, output, unit] = [find(productHeader), find(headers.output), find(headers.unit)];
  if (name < 0 || output < 0) return [];
  const [days, share, condition] = [find(headers.days), find(headers.share), find(headers.condition)];
  const inHeader = /[(（]([^()（）]+)[)）]/.exec(labels[output]!.at(-1)!)?.[1] ?? "";
  const daily = /^日/.test(withoutUnit(labels[output]!.at(-1)!));
  return gridOf(table)
    .slice(headerRow + 1)
    .flatMap((line): TestedProduct[] => {
      const text = (column: number) => (line[column]?.text ?? "").trim();
      if (text(name) === "" || parseNumber(text(name)) !== null) return [];
      return [
        {
          name: text(name),
          condition: text(condition),
          output: numberOf(line[output]),
          unit: text(unit) || inHeader,
          days: numberOf(line[days]) ?? (daily ? 1 : null),
          share: shareOf(line[share], /%/.test(labels[share]?.at(-1) ?? "")),
        },
      ];
    });
}

/** Under a header in per cent a number without a sign is one of so many in a hundred. */
function shareOf(cell: PrintedCell | null | undefined, inPercent: boolean): number | null {
  const value = numberOf(cell);
  return value === null || !inPercent || /%$/.test(cell?.text ?? "") ? value : value / 100;
}
