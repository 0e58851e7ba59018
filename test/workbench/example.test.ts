import { ContextStore } from "../../src/functions/context";
import { bundledContext } from "../../src/functions/bundled";
import { createHeadlessHost } from "../../src/hosts/headless";
import { cellName } from "../../src/workbook/address";
import { exampleWorkbook } from "../../src/workbench/example";

describe("the example workbook", () => {
  it("agrees with every printed value but the one that the report miscalculates", async () => {
    const host = await createHeadlessHost(new ContextStore(bundledContext), exampleWorkbook());
    const verdicts: string[] = [];
    for (const sheet of await host.sheets()) {
      const { values } = await host.read((await host.usedRange(sheet))!);
      values.forEach((row, at) =>
        row.forEach((value, column) => {
          if (value === "一致" || value === "不符") verdicts.push(`${sheet}!${cellName(at, column)} ${value}`);
        }),
      );
    }
    expect(verdicts.filter((verdict) => verdict.endsWith("不符"))).toEqual(["啤酒!D13 不符"]);
    expect(verdicts).toHaveLength(23);
    host.dispose();
  });
});
