/** PERT as reports print it in running text: (a + 4m + b)/6 = …, |a − b|/6 = …, v = v̄ + λδ = …. */
import type { Block, Place } from "../../documents/document";
import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { Interval, Printed } from "../../units/printed";
import { intervalOf, overlap, readPrinted } from "../../units/printed";
import { plain, slip } from "../causes";
import type { Check, Finding } from "../finding";
import { findingOf } from "../finding";

interface Estimates {
  readonly min: Printed;
  readonly likely: Printed;
  readonly max: Printed;
}

const number = String.raw`(\d+(?:\.\d+)?)`;
const meanPattern = new RegExp(
  String.raw`\(?${number}\s*\+\s*4\s*[×x*·]\s*${number}\s*\+\s*${number}\)?\s*[/÷]\s*\(?6\)?\s*=\s*${number}`,
);
const deviationPattern = new RegExp(
  String.raw`\(?${number}\s*[-−–]\s*${number}\)?\s*[/÷]\s*\(?6\)?\s*\|?(?:\\right)?\s*\|?\s*=\s*${number}`,
);
const quotaPattern = new RegExp(String.raw`=\s*${number}\s*([-−–+])\s*${number}\s*[×x*·]\s*${number}\s*=\s*${number}`);

const exampleTitle = /^计算实例\s*\d+/;

/** Whether a line is looked at: it heads an example, or is a formula of one. */
export function isFormulaLine(text: string): boolean {
  return [exampleTitle, meanPattern, deviationPattern, quotaPattern].some((pattern) => pattern.test(text));
}

export function formulas(blocks: readonly Block[]): Finding[] {
  const findings: Finding[] = [];
  let example: Example = { title: "", estimates: null, deviation: null };
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "table") continue;
    if (block.kind === "heading" || /^\d+(?:\.\d+)+\s/.test(block.text)) heading = block.text;
    if (exampleTitle.test(block.text))
      example = { title: block.text.split(/[，,。]/)[0]!, estimates: null, deviation: null };
    const found = inParagraph(block.text, block.place, { ...example, title: example.title || heading });
    findings.push(...found.findings);
    example = {
      ...example,
      estimates: found.estimates ?? example.estimates,
      deviation: found.deviation ?? example.deviation,
    };
  }
  return findings;
}

interface Example {
  readonly title: string;
  readonly estimates: Estimates | null;
  readonly deviation: Printed | null;
}

type Found = Pick<Example, "estimates" | "deviation"> & { readonly findings: readonly Finding[] };

function inParagraph(text: string, place: Place, example: Example): Found {
  const spot = (column: string) => ({ table: example.title, row: "", column, place });
  const mean = numbers(meanPattern, text);
  if (mean) {
    const [min, likely, max, printed] = mean as [Printed, Printed, Printed, Printed];
    const estimates = { min, likely, max };
    return { estimates, deviation: null, findings: [meanFinding(estimates, printed, spot("期望值"))] };
  }
  const deviation = numbers(deviationPattern, text);
  if (deviation) {
    const [first, second, printed] = deviation as [Printed, Printed, Printed];
    return {
      estimates: null,
      deviation: printed,
      findings: [deviationFinding(first, second, printed, spot("标准差"))],
    };
  }
  const match = quotaPattern.exec(text);
  if (!match) return { estimates: null, deviation: null, findings: [] };
  const [, center, sign, lambda, delta, result] = match;
  const quota = { center: center!, lambda: Number(lambda) * (sign === "+" ? 1 : -1), delta: delta!, result: result! };
  return { estimates: null, deviation: null, findings: [quotaFinding(quota, example, spot("定额值"))] };
}

function numbers(pattern: RegExp, text: string): Printed[] | null {
  const found = pattern
    .exec(text)
    ?.slice(1)
    .map((digits) => readPrinted(digits));
  return found && found.every((each) => each !== null) ? found : null;
}

type Spot = Check["spot"];

/** The estimates in their order, and whether they were printed so. */
function ordered({ min, likely, max }: Estimates): Estimates & { readonly inOrder: boolean } {
  const [a, m, b] = [min, likely, max].sort((first, second) => first.value - second.value) as [
    Printed,
    Printed,
    Printed,
  ];
  const inOrder = likely.value === m.value;
  return { min: a, likely: m, max: b, inOrder };
}

function meanFinding(estimates: Estimates, printed: Printed, spot: Spot): Finding {
  const right = ordered(estimates);
  return findingOf(
    {
      rule: "pertMean",
      spot,
      text: textOf(printed),
      printed,
      recomputed: (right.min.value + 4 * right.likely.value + right.max.value) / 6,
      possible: combined([[right.min, 1 / 6], [right.likely, 4 / 6], [right.max, 1 / 6]]), // prettier-ignore
      calculation: `(${right.min.value} + 4 × ${right.likely.value} + ${right.max.value}) ÷ 6`,
    },
    (check) => (right.inOrder ? slip(check) : swapped(estimates)),
  );
}

function swapped({ likely, min, max }: Estimates): Message {
  return message("auditLikelyOutside", { likely: likely.value, min: min.value, max: max.value });
}

function deviationFinding(first: Printed, second: Printed, printed: Printed, spot: Spot): Finding {
  const [high, low] = first.value >= second.value ? [first, second] : [second, first];
  return findingOf(
    {
      rule: "pertDeviation",
      spot,
      text: textOf(printed),
      printed,
      recomputed: (high.value - low.value) / 6,
      possible: combined([[high, 1 / 6], [low, -1 / 6]]), // prettier-ignore
      calculation: `|${high.value} − ${low.value}| ÷ 6`,
    },
    slip,
  );
}

interface Quota {
  readonly center: string;
  readonly lambda: number;
  readonly delta: string;
  readonly result: string;
}

/** From the estimates where they are printed; else from mean and deviation as printed. */
function quotaFinding({ center, lambda, delta, result }: Quota, { estimates }: Example, spot: Spot): Finding {
  const [mean, deviation, printed] = [center, delta, result].map((text) => readPrinted(text)!) as [
    Printed,
    Printed,
    Printed,
  ];
  const asPrinted = combined([[mean, 1], [deviation, lambda]]); // prettier-ignore
  const sign = lambda < 0 ? "−" : "+";
  const rest = { rule: "pertQuota", spot, text: result, printed } as const;
  const steps = `${center} ${sign} ${Math.abs(lambda)} × ${delta}`;
  if (!estimates) {
    const recomputed = mean.value + lambda * deviation.value;
    return findingOf({ ...rest, recomputed, possible: asPrinted, calculation: steps }, slip);
  }
  const right = ordered(estimates);
  const [low, high] = [1 / 6 - lambda / 6, 1 / 6 + lambda / 6];
  const value = low * right.min.value + (4 / 6) * right.likely.value + high * right.max.value;
  return findingOf(
    {
      ...rest,
      recomputed: value,
      possible: combined([[right.min, low], [right.likely, 4 / 6], [right.max, high]]), // prettier-ignore
      calculation: `(${right.min.value} + 4 × ${right.likely.value} + ${right.max.value}) ÷ 6 ${sign} ${Math.abs(lambda)} × (${right.max.value} − ${right.min.value}) ÷ 6`,
    },
    (check) => {
      if (!right.inOrder) return swapped(estimates);
      if (overlap(asPrinted, intervalOf(printed)))
        return message("auditRoundedBetween", { steps, value: plain(mean.value + lambda * deviation.value) });
      return slip(check);
    },
  );
}

/** All values of a weighted sum of printed numbers. */
function combined(terms: readonly (readonly [Printed, number])[]): Interval {
  return terms.reduce(
    (sum, [printed, weight]) => {
      const { low, high } = intervalOf(printed);
      const [one, other] = [low * weight, high * weight];
      return { low: sum.low + Math.min(one, other), high: sum.high + Math.max(one, other) };
    },
    { low: 0, high: 0 },
  );
}

function textOf({ value, decimals }: Printed): string {
  return value.toFixed(Math.max(decimals, 0));
}
