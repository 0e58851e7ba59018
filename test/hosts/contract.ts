/**
 * What every workbook host must do, whoever keeps the workbook. Free of jest, so that the same cases run in Node, in a simulated
 * Excel and inside a browser: a case throws where the host breaks the contract.
 */
import { isFailure } from "../../src/language/failure";
import type { Cell } from "../../src/functions/values";
import type { Entry, RangeAddress, WorkbookHost } from "../../src/hosts/port";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

export interface ContractCase {
  readonly name: string;
  /** Abilities of the host; insertion: of whole sheets, which an old Excel cannot take. */
  readonly needs?: "undo" | "tables" | "validation" | "notes" | "spill" | "insertion";
  /** Gets a host with an empty sheet of its own. */
  readonly run: (host: WorkbookHost, sheet: string) => Promise<void>;
}

/** Runs one case on a new sheet, and takes the sheet away again. */
export async function runCase(host: WorkbookHost, { run }: ContractCase): Promise<void> {
  const sheet = await host.addSheet("合同 contract");
  try {
    await run(host, sheet);
  } finally {
    if ((await host.sheets()).includes(sheet)) await host.removeSheet(sheet);
  }
}

function same(found: unknown, wanted: unknown, what: string): void {
  const [left, right] = [show(found), show(wanted)];
  if (left !== right) throw new Error(`${what}: ${left} instead of ${right}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (isFailure(part)) return part.code;
    // In the order of their names: what a host lists first is its own affair.
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function at(sheet: string, row: number, column: number, rows = 1, columns = 1): RangeAddress {
  return { sheet, row, column, rows, columns };
}

async function put(
  host: WorkbookHost,
  sheet: string,
  row: number,
  column: number,
  entries: readonly (readonly Entry[])[],
) {
  same(await host.write("Contract", [{ sheet, row, column, entries }]), { done: true }, "writing");
}

async function valueAt(host: WorkbookHost, sheet: string, row: number, column: number): Promise<Cell> {
  return (await host.read(at(sheet, row, column))).values[0]![0]!;
}

/** An event may take several messages; one that never comes is found missing after a while. */
async function until(isSo: () => boolean, turns = 200): Promise<void> {
  for (let turn = 0; turn < turns && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const values: readonly (readonly Exclude<Entry, { readonly formula: string } | undefined>[])[] = [
  [12.5, "原煤", true],
  [0, "", false],
  ["061", "1e3", "TRUE"],
  ["=1+1", "+86", "-x"],
  ["@here", "'quoted", " spaced "],
];

/** Two sheets that refer to each other, one of a name that is taken. */
function joiningSnapshot(taken: string): WorkbookSnapshot {
  const table = { row: 0, column: 0, rows: 3, columns: 2 };
  return {
    sheets: [
      {
        name: taken,
        cells: [
          { row: 0, column: 0, value: null, formula: "=SUM('合同 明细'!B2:B3)" },
          { row: 1, column: 0, value: null, formula: "=SUM(ContractDetails[用水量])" },
          { row: 2, column: 0, value: "061", style: 0, note: "煤炭开采" },
        ],
        merges: [{ row: 2, column: 0, rows: 1, columns: 2 }],
        columnWidths: new Map([[0, 20]]),
        frozen: { rows: 1, columns: 0 },
      },
      {
        name: "合同 明细",
        cells: [
          { row: 0, column: 0, value: "产品" },
          { row: 0, column: 1, value: "用水量" },
          { row: 1, column: 0, value: "甲" },
          { row: 1, column: 1, value: 4 },
          { row: 2, column: 0, value: "乙" },
          { row: 2, column: 1, value: 6 },
          { row: 3, column: 0, value: null, formula: `='${taken}'!A1*2` },
        ],
        tables: [
          { name: "ContractDetails", range: table, columns: ["产品", "用水量"], headerRow: true, totalRow: false },
        ],
        validations: [
          {
            kind: "list",
            ranges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
            source: ["甲", "乙"],
            allowBlank: true,
          },
        ],
      },
    ],
    activeSheet: "合同 明细",
    styles: [{ font: { bold: true }, fill: "#fff2cc" }],
    names: [],
    settings: {},
  };
}

export const contract: readonly ContractCase[] = [
  {
    name: "a new sheet is empty",
    run: async (host, sheet) => {
      same(await host.usedRange(sheet), null, "used range");
      same(
        (await host.read(at(sheet, 0, 0, 2, 2))).values,
        [
          [null, null],
          [null, null],
        ],
        "values",
      );
    },
  },
  {
    name: "a taken sheet name gets a number, in whatever case it is written",
    run: async (host, sheet) => {
      const second = await host.addSheet(sheet.toUpperCase());
      same(second.toLowerCase() === sheet.toLowerCase(), false, "the same name again");
      same((await host.sheets()).filter((name) => name === second).length, 1, "sheets of that name");
      await host.removeSheet(second);
      same((await host.sheets()).includes(second), false, "still there after removing");
    },
  },
  {
    name: "whole sheets go in; where their names are taken they get others, and their formulas follow",
    needs: "insertion",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [["kept"]]);
      const before = await host.sheets();
      for (const time of [1, 2]) {
        const inserted = await host.insertSheets(joiningSnapshot(sheet));
        if (!inserted.done) throw new Error(`not inserted, time ${time}: ${JSON.stringify(inserted)}`);
        const [summary, details] = inserted.sheets as readonly [string, string];
        same((await host.sheets()).slice(-2), [summary, details], "sheets at the end");
        same(before.includes(summary) || before.includes(details), false, "a name that was taken");
        same((await host.selection()).sheet, details, "sheet shown");
        same((await host.read(at(summary, 2, 0))).values, [["061"]], "text");
        const [formula] = (await host.read(at(details, 3, 0))).formulas[0]!;
        same(formula?.replaceAll("'", ""), `=${summary}!A1*2`, "reference to the other sheet");
        if (host.kind !== "excel") {
          same(await valueAt(host, summary, 0, 0), 10, "sum of the other sheet");
          same(await valueAt(host, summary, 1, 0), 10, "sum of the table");
          same(await valueAt(host, details, 3, 0), 20, "twice the sum");
        }
      }
      same(await valueAt(host, sheet, 0, 0), "kept", "the sheet whose name was taken");
      for (const name of await host.sheets()) if (!before.includes(name)) await host.removeSheet(name);
    },
  },
  {
    name: "values come back as they were written, text that looks like something else included",
    run: async (host, sheet) => {
      await put(host, sheet, 1, 2, values);
      const { values: found, formulas } = await host.read(at(sheet, 1, 2, 5, 3));
      same(
        found.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        values.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        "values",
      );
      same(
        formulas.flat().every((formula) => formula === null),
        true,
        "no formula came of text",
      );
      same(await host.usedRange(sheet), at(sheet, 1, 2, 5, 3), "used range");
    },
  },
  {
    name: "an undefined entry leaves its cell alone, null empties it",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [["kept", "gone"]]);
      const write = { sheet, row: 0, column: 0, entries: [[undefined, null]] };
      same(await host.write("Contract", [write], { overwrite: true }), { done: true }, "writing");
      same((await host.read(at(sheet, 0, 0, 1, 2))).values, [["kept", null]], "values");
    },
  },
  {
    name: "formulas come back with their equals sign",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [[2, { formula: "=A1*3" }]]);
      same((await host.read(at(sheet, 0, 0, 1, 2))).formulas, [[null, "=A1*3"]], "formulas");
    },
  },
  {
    name: "a write that meets a filled cell does nothing at all, and says where",
    run: async (host, sheet) => {
      await put(host, sheet, 3, 1, [["occupied"]]);
      const writes = [
        { sheet, row: 0, column: 0, entries: [[1]] },
        {
          sheet,
          row: 2,
          column: 0,
          entries: [
            [1, 2],
            [3, 4],
          ],
        },
      ];
      const refused = await host.write("Contract", writes);
      same(refused, { done: false, occupied: [at(sheet, 3, 1)] }, "outcome");
      same(await host.usedRange(sheet), at(sheet, 3, 1), "used range");
      same(await host.write("Contract", writes, { overwrite: true }), { done: true }, "asked again");
      same(
        (await host.read(at(sheet, 2, 0, 2, 2))).values,
        [
          [1, 2],
          [3, 4],
        ],
        "values",
      );
    },
  },
  {
    name: "a write to a sheet that is gone is a problem told, and nothing is written",
    run: async (host, sheet) => {
      const outcome = await host.write("Contract", [
        { sheet, row: 0, column: 0, entries: [[1]] },
        { sheet: "没有这张表", row: 0, column: 0, entries: [[1]] },
      ]);
      same(outcome.done === false && "problem" in outcome, true, "a problem");
      same(await host.usedRange(sheet), null, "used range");
    },
  },
  {
    name: "looks change nothing of the values",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [["061", 0.9227]]);
      const looks = { numberFormat: [[null, "0.00%"]], fill: "#fff2cc", bold: true };
      const write = { sheet, row: 0, column: 0, entries: [[undefined, undefined]], ...looks };
      same(await host.write("Contract", [write]), { done: true }, "writing looks only");
      same((await host.read(at(sheet, 0, 0, 1, 2))).values, [["061", 0.9227]], "values");
      same(await host.numberFormats(at(sheet, 0, 0, 2, 2)), [["General", "0.00%"], ["General", "General"]], "formats"); // prettier-ignore
      const back = { sheet, row: 0, column: 0, entries: [[undefined, undefined]], fill: null, bold: false };
      same(await host.write("Contract", [back]), { done: true }, "taking looks away");
      same((await host.read(at(sheet, 0, 0, 1, 2))).values, [["061", 0.9227]], "values");
    },
  },
  {
    name: "a note does not count as content",
    needs: "notes",
    run: async (host, sheet) => {
      const write = { sheet, row: 0, column: 0, entries: [[undefined]], note: "来源：表 5.4-4" };
      same(await host.write("Contract", [write]), { done: true }, "writing a note");
      same(await host.usedRange(sheet), null, "used range");
      same(await host.notes(sheet), [{ row: 0, column: 0, note: write.note }], "notes");
      same(await host.write("Contract", [{ ...write, note: null }]), { done: true }, "taking it away");
      same(await host.notes(sheet), [], "notes left");
    },
  },
  {
    name: "fills and notes of single cells are told, and can be brought back",
    needs: "notes",
    run: async (host, sheet) => {
      const cells = [
        { row: 0, column: 0 },
        { row: 3, column: 1 },
      ];
      const marks = async () => (await host.marks(sheet, cells)).map(({ fill, note }) => [fill?.toLowerCase(), note]);
      same(
        await marks(),
        [
          [undefined, null],
          [undefined, null],
        ],
        "at first",
      );
      const mark = { sheet, entries: [[undefined]], row: 3, column: 1 };
      await host.write("Contract", [{ ...mark, fill: "#ddebf7", note: "用户的批注" }]);
      const before = await marks();
      same(
        before,
        [
          [undefined, null],
          ["#ddebf7", "用户的批注"],
        ],
        "with a fill and a note of the user's",
      );
      await host.write("Contract", [
        { ...mark, ...cells[0]!, fill: "#ffc7ce", note: "缺年份" },
        { ...mark, fill: "#ffc7ce", note: "用户的批注\n数量级错误" },
      ]);
      same(
        await marks(),
        [
          ["#ffc7ce", "缺年份"],
          ["#ffc7ce", "用户的批注\n数量级错误"],
        ],
        "marked",
      );
      await host.write("Contract", [
        { ...mark, ...cells[0]!, fill: null, note: null },
        { ...mark, fill: "#ddebf7", note: "用户的批注" },
      ]);
      same(await marks(), before, "brought back");
    },
  },
  {
    name: "a write is one step to undo, over two sheets",
    needs: "undo",
    run: async (host, sheet) => {
      const second = await host.addSheet("合同 second");
      await put(host, sheet, 0, 0, [["before"]]);
      const writes = [
        {
          sheet,
          row: 0,
          column: 0,
          entries: [
            ["after", 1],
            [2, 3],
          ],
          fill: "#ff0000",
        },
        { sheet: second, row: 5, column: 5, entries: [["also"]] },
      ];
      same(await host.write("Contract", writes, { overwrite: true }), { done: true }, "writing");
      await host.undo();
      same(
        (await host.read(at(sheet, 0, 0, 2, 2))).values,
        [
          ["before", null],
          [null, null],
        ],
        "first sheet",
      );
      same(await host.usedRange(second), null, "second sheet");
      await host.removeSheet(second);
    },
  },
  {
    name: "going to a range selects it and tells who listens, until they stop",
    run: async (host, sheet) => {
      const heard: RangeAddress[] = [];
      const stop = host.onSelectionChanged((selection) => heard.push(selection));
      const target = at(sheet, 2, 3, 4, 2);
      // A host may take a while before it begins to report.
      for (let turn = 0; turn < 20 && show(heard.at(-1)) !== show(target); turn++) {
        await host.goTo(at(sheet, 9, 9));
        await host.goTo(target);
        await until(() => show(heard.at(-1)) === show(target), 20);
      }
      same(await host.selection(), target, "selection");
      same(heard.at(-1), at(sheet, 2, 3, 4, 2), "heard");
      stop();
      const count = heard.length;
      await host.goTo(at(sheet, 0, 0));
      await later();
      same(heard.length, count, "heard after stopping");
    },
  },
  {
    name: "who listens for changed cells hears of a write, until they stop",
    run: async (host, sheet) => {
      let heard = 0;
      const stop = host.onCellsChanged(() => heard++);
      for (let turn = 0; turn < 20 && heard === 0; turn++) {
        await put(host, sheet, 10 + turn, 0, [[1]]);
        await until(() => heard > 0, 20);
      }
      same(heard > 0, true, "heard");
      stop();
      heard = 0;
      await put(host, sheet, 1, 0, [[1]]);
      await later();
      same(heard, 0, "heard after stopping");
    },
  },
  {
    name: "in a plain sheet nothing is merged and nothing hidden",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [["title", 1]]);
      const nothing = { merges: [], hiddenRows: [], hiddenColumns: [] };
      same(await host.layout(at(sheet, 0, 0, 40, 3)), nothing, "layout");
    },
  },
  {
    name: "settings are kept, replaced and taken away",
    run: async (host) => {
      same(await host.setting("contract"), null, "before");
      await host.setSetting("contract", "甲");
      await host.setSetting("contract", "乙");
      same(await host.setting("contract"), "乙", "set");
      await host.setSetting("contract", null);
      same(await host.setting("contract"), null, "taken away");
    },
  },
  {
    name: "columns widths and frozen rows are set without touching cells",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [["title"]]);
      await host.setColumnWidths(sheet, 0, [20, 8]);
      await host.freeze(sheet, 1, 0);
      same(await host.usedRange(sheet), at(sheet, 0, 0), "used range");
    },
  },
  {
    name: "a validation list leaves the cells as they are",
    needs: "validation",
    run: async (host, sheet) => {
      await host.addValidationList(at(sheet, 1, 0, 3, 1), ["先进值", "通用值"]);
      same(await host.usedRange(sheet), null, "used range");
    },
  },
  {
    name: "native formulas are calculated and follow an edit",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [[2, { formula: "=A1*3" }, { formula: "=1/0" }]]);
      const read = async () => (await host.read(at(sheet, 0, 1, 1, 2))).values[0];
      const [product, failed] = (await read())!;
      same([product, isFailure(failed) && failed.code], [6, "#DIV/0!"], "values");
      const edit = { sheet, row: 0, column: 0, entries: [[5]] };
      await host.write("Contract", [edit], { overwrite: true });
      same((await read())![0], 15, "after the edit");
      await host.recalculate();
      same((await read())![0], 15, "after calculating anew");
    },
  },
  {
    name: "writes need not wait for results, which follow whatever was written meanwhile",
    run: async (host, sheet) => {
      const column = Array.from({ length: 400 }, (_, row) => [row]);
      await put(host, sheet, 0, 0, column);
      await put(host, sheet, 0, 1, [[{ formula: "=SUM(A1:A400)" }, { formula: "=A1:A400*2" }]]);
      const heard = new Set<string>();
      const stop = host.onCellsChanged(({ of }) => heard.add(of));
      const edit = async (row: number, value: number) => {
        const written = { sheet, row, column: 0, entries: [[value]] };
        same(
          await host.write("Contract", [written], { overwrite: true, awaitResults: false }),
          { done: true },
          "writing",
        );
        same(await valueAt(host, sheet, row, 0), value, "entry");
      };
      await edit(0, 1000);
      await later();
      same([...heard][0], "entries", "heard at first");
      // The first calculation is yet to begin, then under way.
      await edit(1, 2001);
      await new Promise((resolve) => setTimeout(resolve, 110));
      await edit(399, 5399);
      const expected = (399 * 400) / 2 + 1000 + 2000 + 5000;
      // On a busy machine it takes its time.
      const deadline = Date.now() + 90_000;
      while ((await valueAt(host, sheet, 0, 1)) !== expected && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      stop();
      same((await host.read(at(sheet, 0, 1, 1, 2))).values[0], [expected, 2000], "results");
      same([await valueAt(host, sheet, 1, 2), await valueAt(host, sheet, 399, 2)], [4002, 10798], "spilled results");
      same(heard.has("results"), true, "heard of results");
    },
  },
  {
    name: "our functions take blanks, text, errors, single cells and skipped arguments for what they are",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [
        ["2", 3, null, { formula: "=NA()" }],
        [
          { formula: "=WQ.PERTMEAN(1,A1,B1)" },
          { formula: "=WQ.PERTMEAN(1,C1,B1)" },
          { formula: "=WQ.PERTMEAN(1,,B1)" },
          { formula: "=WQ.PERTMEAN(1,D1,B1)" },
          { formula: "=WQ.PERTMEAN(1,5,B1)" },
          { formula: "=WQ.PERTMEAN(1,A1:A1,B1)*2" },
        ],
      ]);
      const { values: found } = await host.read(at(sheet, 1, 0, 1, 6));
      const shown = found[0]!.map((cell) => (isFailure(cell) ? cell.code : cell));
      same(shown, [2, "#VALUE!", "#VALUE!", "#N/A", "#NUM!", 4], "results");
    },
  },
  {
    name: "results keep their full precision",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [[{ formula: "=WQ.PERTMEAN(2.72,3.84,4.59)" }]]);
      const found = await valueAt(host, sheet, 0, 0);
      same(typeof found === "number" && Math.abs(found - 22.67 / 6) < 1e-10, true, `22.67/6 found as ${String(found)}`);
    },
  },
  {
    name: "a range makes a function spill; the spill is read, told and not written over",
    needs: "spill",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [[1], [2], [3]]);
      await put(host, sheet, 0, 2, [[{ formula: "=WQ.PERTMEAN(1,A1:A3,3)" }]]);
      same((await host.read(at(sheet, 0, 2, 3, 1))).values.flat().map(round), [1.3333, 2, 2.6667], "spilled");
      same(await host.spillRange(sheet, 0, 2), at(sheet, 0, 2, 3, 1), "spill range");
      same(await host.spillRange(sheet, 1, 2), null, "spill range of a cell that is only filled");
      same(await host.usedRange(sheet), at(sheet, 0, 0, 3, 3), "used range");
      const refused = await host.write("Contract", [{ sheet, row: 1, column: 2, entries: [["x"]] }]);
      same(refused, { done: false, occupied: [at(sheet, 1, 2)] }, "writing into it");
      await host.write("Contract", [{ sheet, row: 1, column: 0, entries: [[3]] }], { overwrite: true });
      same(round(await valueAt(host, sheet, 1, 2)), 2.6667, "after an edit of its input");
    },
  },
  {
    name: "a formula spills wherever it is written",
    needs: "spill",
    run: async (host, sheet) => {
      await put(host, sheet, 5000, 100, [[{ formula: "=WQ.PERTMEAN(1,{1,2;3,3},3)" }]]);
      same(await host.spillRange(sheet, 5000, 100), at(sheet, 5000, 100, 2, 2), "spill range");
    },
  },
  {
    name: "a name stands for its range",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [[4], [6]]);
      await host.addName("合同样本", at(sheet, 0, 0, 2, 1));
      await put(host, sheet, 0, 1, [[{ formula: "=SUM(合同样本)" }]]);
      same(await valueAt(host, sheet, 0, 1), 10, "sum");
    },
  },
  {
    name: "a table is known by its name and columns",
    needs: "tables",
    run: async (host, sheet) => {
      await put(host, sheet, 0, 0, [
        ["产品", "用水量"],
        ["甲", 4],
        ["乙", 6],
      ]);
      await host.addTable(at(sheet, 0, 0, 3, 2), "ContractTable");
      await put(host, sheet, 0, 3, [[{ formula: "=SUM(ContractTable[用水量])" }]]);
      if (host.kind !== "excel") same(await valueAt(host, sheet, 0, 3), 10, "sum");
    },
  },
];

function round(cell: Cell | undefined): number | string {
  return typeof cell === "number" ? Math.round(cell * 1e4) / 1e4 : String(cell);
}
