/** Forms inserted into somebody's workbook, filled through the host, and saved into his file. */
import { message } from "../../../src/language/messages";
import { bundledLibrary } from "../../../src/standards/bundled";
import { productsOf, surveyTemplate } from "../../../src/survey/templates";
import { noChanges } from "../../../src/workbook/snapshot";
import { patch } from "../../../src/xlsx/patch";
import { richWorkbook } from "../../fixtures/rich-workbook";
import { openWorkbook } from "../../support/workbook";
import { changedParts, partsOf, snapshotOf } from "../../xlsx/support";
import { openedWorkbook } from "../../support/opened";

const standard = "DB14/T 1049.2—2021";
const template = surveyTemplate("enterprise", {
  language: "zh-CN",
  products: productsOf(bundledLibrary, standard).slice(0, 5),
  region: "山西",
  years: { from: 2015, to: 2024 },
  rows: 3,
});

test("all else in the file stays byte for byte; the form has its table, rules, protection and print settings", async () => {
  const source = richWorkbook();
  const opened = await openedWorkbook(source);
  const host = await openWorkbook(opened.workbook);
  const saved = async () => {
    const outcome = await patch(source, await host.changes());
    if (!("bytes" in outcome)) throw new Error("not saved");
    return outcome.bytes;
  };
  // The results of the fixture's formulas are not all those that we calculate: that is no matter of the insertion.
  const withoutForm = await saved();
  const inserted = await host.insertSheets(template);
  expect(inserted).toEqual({ done: true, sheets: ["填表说明", "企业用水调查表", "清单"] });
  const row = { sheet: "企业用水调查表", row: 3 };
  // Protected, and yet to be filled.
  const outcome = await host.write("填报第 4 行", [
    { ...row, column: 3, entries: [["甲厂", 2024, "原煤"]] },
    { ...row, column: 8, entries: [["t"]] },
    { ...row, column: 10, entries: [[1000, 0.2]] },
  ]);
  expect(outcome).toEqual({ done: true });
  const bytes = await saved();

  const allowed =
    /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/metadata\.xml)$/;
  const before = Object.keys(partsOf(source));
  const changed = changedParts(withoutForm, bytes).filter((part) => before.includes(part) && !allowed.test(part));
  expect(changed).toEqual([]);

  const { sheets, styles } = await snapshotOf(bytes);
  const form = sheets.find(({ name }) => name === "企业用水调查表")!;
  const given = template.sheets.find(({ name }) => name === "企业用水调查表")!;
  expect(form.protected).toBe(true);
  expect(form.tables?.map(({ name }) => name)).toEqual(["wq_enterprise"]);
  expect(form.validations).toHaveLength(given.validations!.length);
  expect(form.conditionalFormats).toHaveLength(given.conditionalFormats!.length);
  expect(form.frozen).toEqual(given.frozen);
  expect(form.merges).toEqual(given.merges);
  const at = (column: number) => form.cells.find((cell) => cell.row === 3 && cell.column === column)!;
  expect(at(11)).toMatchObject({ value: 0.2 });
  expect(styles[at(11).style!]?.unlocked).toBe(true);
  // 0.2 万m³ over 1000 t.
  expect(at(12)).toMatchObject({ value: 2, formula: expect.stringContaining("清单!$D$3") });
  expect(styles[at(12).style!]?.unlocked).toBeUndefined();
  expect(partsOf(bytes)["xl/workbook.xml"]).toContain("_xlnm.Print_Titles");
});

test("a form inserted twice has names of its own, and its lists are its own", async () => {
  const host = await openWorkbook({ sheets: [{ name: "S", cells: [] }], styles: [], names: [], settings: {} });
  await host.insertSheets(template);
  expect(await host.insertSheets(template)).toEqual({
    done: true,
    sheets: ["填表说明 2", "企业用水调查表 2", "清单 2"],
  });
  const { addedSheets } = await host.changes();
  const second = addedSheets.find(({ name }) => name === "企业用水调查表 2")!;
  expect(second.tables!.map(({ name }) => name)).toEqual(["wq_enterprise_2"]);
  const sources = second.validations!.flatMap((rule) =>
    rule.kind === "list" && "formula" in rule.source ? [rule.source.formula] : [],
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.every((formula) => formula.includes("'清单 2'!"))).toBe(true);
});

describe("cancelled", () => {
  const blank = { sheets: [{ name: "S", cells: [] }], styles: [], names: [], settings: {} };
  const cancelled = { done: false, problem: message("insertionCancelled") };

  test("while the sheets are made, nothing comes in", async () => {
    const host = await openWorkbook(blank);
    const controller = new AbortController();
    const pause = async () => controller.abort();
    expect(await host.insertSheets(template, { signal: controller.signal, pause })).toEqual(cancelled);
    expect(await host.sheets()).toEqual(["S"]);
  });

  test("while they are calculated, they are taken out again", async () => {
    const host = await openWorkbook(blank);
    const controller = new AbortController();
    host.onCellsChanged(() => controller.abort());
    expect(await host.insertSheets(template, { signal: controller.signal })).toEqual(cancelled);
    expect(await host.sheets()).toEqual(["S"]);
    expect(await host.changes()).toEqual(noChanges);
  });

  test("after something else was entered, they stay: only the last step can be undone", async () => {
    const host = await openWorkbook(blank);
    const controller = new AbortController();
    const end = host.onCellsChanged(() => {
      end();
      void host.write("填", [{ sheet: "S", row: 0, column: 0, entries: [[1]] }], { awaitResults: false });
      controller.abort();
    });
    expect(await host.insertSheets(template, { signal: controller.signal })).toMatchObject({ done: true });
    expect(await host.sheets()).toHaveLength(4);
  });
});

test("a name that is taken while the sheets are made is not given twice", async () => {
  const host = await openWorkbook({ sheets: [{ name: "S", cells: [] }], styles: [], names: [], settings: {} });
  let added = "";
  const pause = async () => {
    added ||= await host.addSheet("清单");
  };
  expect(await host.insertSheets(template, { pause })).toMatchObject({ done: true });
  expect((await host.sheets()).filter((name) => name.startsWith("清单"))).toEqual(["清单", "清单 2"]);
});
