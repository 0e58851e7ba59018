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

  it("says the same to those who read English, and leaves what is looked up as the standard prints it", async () => {
    const host = await createHeadlessHost(new ContextStore(bundledContext), exampleWorkbook("en-US"));
    expect(await host.sheets()).toEqual(["Look up", "Copper", "Beer", "Tiles"]);
    const texts: string[] = [];
    for (const sheet of await host.sheets()) {
      const { values } = await host.read((await host.usedRange(sheet))!);
      texts.push(...values.flat().filter((value) => typeof value === "string"));
    }
    expect(texts.filter((text) => text === "agrees")).toHaveLength(22);
    expect(texts.filter((text) => text === "differs")).toHaveLength(1);
    expect(texts).toContain("above the quota");
    const words = new Set(texts.filter((text) => /\p{Script=Han}/u.test(text) && !/公司|厂|集团|陶瓷/.test(text)));
    const printed = ["原煤", "制砂", "啤酒", "先进值", "通用值", "井工矿 不包括", "露天开采"];
    expect([...words].filter((word) => !printed.includes(word) && !/^DB14.T 1049.2—2021 表\d$/.test(word))).toEqual([]);
    host.dispose();
  });
});
