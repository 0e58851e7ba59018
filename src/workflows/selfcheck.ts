/**
 * The self-check: every documented example is written into a scratch sheet of the workbook at hand, calculated there and
 * read back. It is how anyone verifies an installation, in real Excel above all.
 */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../functions/agreement";
import type { Example, FunctionDefinition } from "../functions/definition";
import { formulaFor } from "../functions/formula";
import type { Argument, Matrix } from "../functions/values";
import { isMatrix } from "../functions/values";
import { isFailure } from "../language/failure";
import type { Language } from "../language/language";
import type { MessageKey, MessageValues } from "../language/messages";
import { describe, message } from "../language/messages";
import type { Abilities, WorkbookHost } from "../hosts/port";

export interface CheckedExample {
  readonly formula: string;
  readonly expected: Argument;
  readonly found: Argument;
  readonly agrees: boolean;
}

export interface CheckedFunction {
  readonly id: string;
  readonly examples: readonly CheckedExample[];
  /** From writing the formulas to reading their results. */
  readonly milliseconds: number;
}

export interface SelfCheckReport {
  readonly host: WorkbookHost["kind"];
  readonly version: string;
  readonly abilities: Abilities;
  /** Whether blank cells of a range reach functions as blanks; some desktop Excels hand them over as 0. */
  readonly blanksKept: boolean;
  readonly functions: readonly CheckedFunction[];
  readonly total: number;
  /** Ended by the user before all functions were checked. */
  readonly cancelled: boolean;
}

interface Options {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export async function selfCheck(host: WorkbookHost, { progress, signal }: Options = {}): Promise<SelfCheckReport> {
  const version = await host.version();
  const selection = await host.selection();
  const sheet = await host.addSheet("WQ 自检");
  const functions: CheckedFunction[] = [];
  let blanksKept: boolean;
  try {
    blanksKept = await keepsBlanks(host, sheet);
    let row = blankProbe.length + 1;
    for (const definition of catalogue) {
      if (signal?.aborted) break;
      functions.push(await checkFunction(host, sheet, row, definition));
      row += heightOf(definition);
      progress?.(functions.length, catalogue.length);
    }
  } finally {
    await host.removeSheet(sheet);
    await host.goTo(selection);
  }
  return {
    host: host.kind,
    version,
    abilities: host.abilities,
    blanksKept,
    functions,
    total: catalogue.length,
    cancelled: functions.length < catalogue.length,
  };
}

/** A sample of two values with a blank between them, and its count. */
const blankProbe = [
  [1, { formula: "=WQ.SAMPLESUMMARY(A1:A3)" }],
  [null, undefined],
  [3, undefined],
] as const;

async function keepsBlanks(host: WorkbookHost, sheet: string): Promise<boolean> {
  await host.write("WQ", [{ sheet, row: 0, column: 0, entries: blankProbe }]);
  await host.recalculate();
  const { values } = await host.read({ sheet, row: 0, column: 1, rows: 1, columns: 1 });
  return values[0]![0] === 2;
}

async function checkFunction(
  host: WorkbookHost,
  sheet: string,
  firstRow: number,
  { id, examples }: FunctionDefinition,
): Promise<CheckedFunction> {
  let next = firstRow;
  const placed = examples.map((example) => {
    const row = next;
    next += rowsOf(example).length + 1;
    return { example, row, formula: formulaFor(id, example.arguments) };
  });
  const began = performance.now();
  const outcome = await host.write(
    "WQ",
    placed.map(({ row, formula }) => ({ sheet, row, column: 0, entries: [[{ formula }]] })),
  );
  if (!outcome.done) throw new Error("The scratch sheet of the self-check cannot be written");
  await host.recalculate();
  const checked: CheckedExample[] = [];
  for (const { example, row, formula } of placed) {
    const expected = rowsOf(example);
    const { values } = await host.read({ sheet, row, column: 0, rows: expected.length, columns: expected[0]!.length });
    const found = isMatrix(example.result) ? values : values[0]![0]!;
    checked.push({ formula, expected: example.result, found, agrees: agrees(found, example.result, example.decimals) });
  }
  return { id, examples: checked, milliseconds: performance.now() - began };
}

function rowsOf({ result }: Example): Matrix {
  return isMatrix(result) ? result : [[result]];
}

/** The rows that the examples of a function take, one free row behind each so that spills stay apart. */
function heightOf({ examples }: FunctionDefinition): number {
  return examples.reduce((height, example) => height + rowsOf(example).length + 1, 0);
}

export function failedFunctions({ functions }: SelfCheckReport): readonly CheckedFunction[] {
  return functions.filter(({ examples }) => examples.some((example) => !example.agrees));
}

/** The report as text, to be copied into a message. */
export function selfCheckText(report: SelfCheckReport, language: Language): string {
  const failed = failedFunctions(report);
  const say = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) =>
    describe(message(key, ...values), language);
  return [
    say("selfCheckHead", { host: report.host, version: report.version }),
    Object.entries(report.abilities)
      .map(([ability, there]) => `${ability} ${there ? "✓" : "✗"}`)
      .join(" · "),
    say(report.blanksKept ? "selfCheckBlanksUnknown" : "selfCheckBlanksZero"),
    say("selfCheckCounts", { passed: report.functions.length - failed.length, failed: failed.length }),
    ...(report.cancelled ? [say("selfCheckCancelled", { done: report.functions.length, total: report.total })] : []),
    ...report.functions.flatMap(({ id, examples, milliseconds }) => [
      `${examples.every((example) => example.agrees) ? "✓" : "✗"} ${id}\t${examples.length}\t${milliseconds.toFixed(1)} ms`,
      ...examples
        .filter((example) => !example.agrees)
        .map(({ formula, expected, found }) =>
          say("selfCheckDiffers", { formula, expected: show(expected), found: show(found) }),
        ),
    ]),
  ].join("\n");
}

function show(argument: Argument): string {
  if (isMatrix(argument)) return argument.map((row) => row.map(show).join("\t")).join(" ⏎ ");
  return isFailure(argument) ? argument.code : String(argument ?? "");
}
