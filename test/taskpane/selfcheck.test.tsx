import { catalogue } from "../../generated/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { formulaFor } from "../../src/functions/formula";
import { bundledContext } from "../../src/functions/bundled";
import { isMatrix } from "../../src/functions/values";
import type { RangeAddress, RangeContent } from "../../src/hosts/port";
import { MemoryHost } from "../support/memoryHost";
import { openPane, screen } from "../support/pane";

const examples = catalogue.flatMap((definition) => definition.examples.map((example) => ({ definition, example })));

/** A workbook whose only formulas are the catalogue's examples. `spoil` falsifies the result of one function. */
class ExampleHost extends MemoryHost {
  constructor(private readonly spoil = "") {
    super(["查定额"]);
  }

  override async read(range: RangeAddress): Promise<RangeContent> {
    const content = await super.read(range);
    const values = content.values.map((cells) => [...cells]);
    for (const [row, [formula]] of content.formulas.entries()) {
      for (const { definition, example } of examples) {
        if (formula !== formulaFor(definition.id, example.arguments)) continue;
        const result = evaluate(definition, example.arguments, bundledContext);
        const block = definition.id === this.spoil ? [[12345]] : isMatrix(result) ? result : [[result]];
        block.forEach((cells, down) => values[row + down]?.splice(0, cells.length, ...cells));
      }
    }
    return { ...content, values };
  }
}

describe("the self-check page", () => {
  it("runs every example, removes its sheet and reports success", async () => {
    const host = new ExampleHost();
    const { user } = await openPane({ host, place: "#selfcheck" });
    await user.click(screen.getByRole("button", { name: "开始自检" }));
    expect(await screen.findByText(`${catalogue.length} 个函数的示例全部一致`)).toBeTruthy();
    expect(await host.sheets()).toEqual(["查定额"]);
  });

  it("names the function that differs", async () => {
    const { user } = await openPane({ host: new ExampleHost("PERTMEAN"), place: "#selfcheck" });
    await user.click(screen.getByRole("button", { name: "开始自检" }));
    expect(await screen.findByText(/1 个函数有不符/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "自检报告" }).value).toContain("✗ PERTMEAN");
  });

  it("can be cancelled, and removes its sheet then too", async () => {
    const host = new ExampleHost();
    const write = host.write.bind(host);
    let goOn: () => void;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    let writes = 0;
    host.write = async (...args) => {
      if (++writes > 3) await cancelled;
      return write(...args);
    };
    const { user } = await openPane({ host, place: "#selfcheck" });
    await user.click(screen.getByRole("button", { name: "开始自检" }));
    await user.click(await screen.findByRole("button", { name: "取消" }));
    goOn!();
    expect(await screen.findByText(/已取消，草稿表已删除/)).toBeTruthy();
    expect(await host.sheets()).toEqual(["查定额"]);
  });
});
