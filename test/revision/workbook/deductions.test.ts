/** The formulas of sheet 样本 deduct what the settings say, live. */
import { bundledContext } from "../../../src/functions/bundled";
import { ContextStore } from "../../../src/functions/context";
import { createHeadlessHost } from "../../../src/hosts/headless";
import { createProject } from "../../../src/revision/create";
import { projectWorkbook } from "../../../src/revision/workbook/layout";
import { planOf, settingColumn, settingRow } from "../../../src/revision/workbook/plan";
import { placeOf } from "../../../src/revision/workbook/columns";
import { settingList } from "../../../src/revision/workbook/settings";
import { stamp } from "../support";

test("changing what water counts changes the adopted use of the sample that states the part (Jiangxi Huafu 2014, 4.2)", async () => {
  const origin = { file: "", sheet: "", row: null };
  const measured = { water: 43.17, waterUnit: "万m³", output: 11315, outputUnit: "t", stated: null, statedUnit: "" };
  const told = { enterprise: "江西华孚", industry: "纺织", product: "色纺纱", condition: "", year: 2014, note: "" };
  const rows = [{ ...told, ...measured, origin, particulars: { domesticWater: 6.6 } }];
  const project = createProject({ rows }, stamp);
  const host = await createHeadlessHost(new ContextStore(bundledContext), projectWorkbook(project));
  try {
    const column = placeOf(planOf(project).sheets.samples, "deducted");
    const derived = async () =>
      (await host.read({ sheet: "样本", row: 4, column, rows: 1, columns: 6 })).values[0]!.map((cell) => cell ?? "");
    const [none, , whole] = await derived();
    expect(none).toBe("");
    expect(whole).toBeCloseTo(431_700 / 11_315, 8);
    const row = settingRow + settingList.findIndex(({ label }) => label === "水的口径 生活用水");
    const write = { sheet: "说明", row, column: settingColumn, entries: [["扣除"]] };
    expect(await host.write("水的口径", [write], { overwrite: true })).toEqual({ done: true });
    const [deducted, text, use, , basis, computed] = await derived();
    expect([deducted, text, basis]).toEqual([6.6, "扣生活用水 6.6 万m³", "计算"]);
    expect(use).toBeCloseTo(365_700 / 11_315, 8);
    expect(computed).toBeCloseTo(365_700 / 11_315, 8);
  } finally {
    host.dispose();
  }
}, 60_000);
