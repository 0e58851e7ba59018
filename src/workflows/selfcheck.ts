/**
 * The self-check: every documented example is written into a scratch sheet of the workbook at hand, calculated there and
 * read back. It is how anyone verifies an installation, in real Excel above all.
 */
import { catalogue } from "../../generated/catalogue";
import { agrees } from "../functions/agreement";
import type { Example } from "../functions/definition";
import { formulaFor } from "../functions/formula";
import type { Argument, Matrix } from "../functions/values";
import { isMatrix } from "../functions/values";
import { isFailure } from "../language/failure";
import type { Language } from "../language/language";
import type { MessageKey, MessageValues } from "../language/messages";
import { describe, message } from "../language/messages";
import { grouped } from "../statistics/grouped";
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
  readonly milliseconds: number;
}

interface Options {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export async function selfCheck(host: WorkbookHost, { progress, signal }: Options = {}): Promise<SelfCheckReport> {
  const began = performance.now();
  const version = await host.version();
  const selection = await host.selection();
  const sheet = await host.addSheet("WQ 自检");
  const functions: CheckedFunction[] = [];
  let blanksKept: boolean;
  try {
    blanksKept = await keepsBlanks(host, sheet);
    let row = blankProbe.length + 1;
    for (let first = 0; first < catalogue.length && !signal?.aborted; first += together) {
      const placed = catalogue.slice(first, first + together).flatMap(({ id, examples }) =>
        examples.map((example): PlacedExample => {
          const place = row;
          // One free row behind each, so that spills stay apart.
          row += rowsOf(example).length + 1;
          return { id, example, row: place, formula: formulaFor(id, example.arguments) };
        }),
      );
      functions.push(...(await check(host, sheet, placed)));
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
    milliseconds: performance.now() - began,
  };
}

/** Functions that are written, calculated and read at once: each of these steps is a way to Excel and back. */
const together = 10;

interface PlacedExample {
  readonly id: string;
  readonly example: Example;
  readonly row: number;
  readonly formula: string;
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

async function check(
  host: WorkbookHost,
  sheet: string,
  placed: readonly PlacedExample[],
): Promise<readonly CheckedFunction[]> {
  const outcome = await host.write(
    "WQ",
    placed.map(({ row, formula }) => ({ sheet, row, column: 0, entries: [[{ formula }]] })),
  );
  if (!outcome.done) throw new Error("The scratch sheet of the self-check cannot be written");
  await host.recalculate();
  const top = placed[0]!.row;
  const last = placed.at(-1)!;
  const { values } = await host.read({
    sheet,
    row: top,
    column: 0,
    rows: last.row + rowsOf(last.example).length - top,
    columns: Math.max(...placed.map(({ example }) => rowsOf(example)[0]!.length)),
  });
  const checked = placed.map(({ id, example, row, formula }): CheckedExample & { readonly id: string } => {
    const { result } = example;
    const block = rowsOf(example).map((cells, index) => values[row - top + index]!.slice(0, cells.length));
    const found = isMatrix(result) ? block : block[0]![0]!;
    return { id, formula, expected: result, found, agrees: agrees(found, result, example.decimals) };
  });
  return [...grouped(checked, ({ id }) => id)].map(([id, examples]) => ({ id, examples }));
}

function rowsOf({ result }: Example): Matrix {
  return isMatrix(result) ? result : [[result]];
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
    say("selfCheckCounts", {
      passed: report.functions.length - failed.length,
      failed: failed.length,
      seconds: (report.milliseconds / 1000).toFixed(1),
    }),
    ...(report.cancelled ? [say("selfCheckCancelled", { done: report.functions.length, total: report.total })] : []),
    ...report.functions.flatMap(({ id, examples }) => [
      `${examples.every((example) => example.agrees) ? "✓" : "✗"} ${id}\t${examples.length}`,
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
