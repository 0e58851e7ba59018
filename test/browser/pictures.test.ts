/** Box plots that the pane draws, in the file that the workbench saves. */
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import { colors } from "../../src/revision/colors";
import { Workbench } from "./support/workbench";

let workbench: Workbench;
afterEach(() => workbench?.close());

/** The pictures of a file in their order, by an independent decoder. */
async function saved() {
  const { bytes } = await workbench.save();
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part.endsWith(".png"));
  return parts.map(([, content]) => PNG.sync.read(Buffer.from(content)));
}

/** How many pixels have about the colour of samples. */
function samplePixels({ data }: { readonly data: Uint8Array }): number {
  const sample = [1, 3, 5].map((at) => parseInt(colors.sample.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (sample.every((value, channel) => Math.abs(data[at + channel]! - value) < 60)) count++;
  }
  return count;
}

it("puts a picture of each product into the example project, and draws them anew when asked", async () => {
  workbench = await Workbench.open();
  const { pane } = workbench;
  await workbench.openPage("修订");
  await pane.getByRole("button", { name: "打开示例项目" }).click();
  await pane.getByRole("list", { name: "产品" }).getByText("大米", { exact: true }).waitFor();
  const first = await saved();
  expect(first.map(({ width, height }) => [width, height])).toEqual(Array.from({ length: 10 }, () => [1080, 336]));
  for (const picture of first) expect(samplePixels(picture)).toBeGreaterThan(50);

  await pane.getByRole("tab", { name: "导出", exact: true }).click();
  await pane.getByRole("button", { name: "更新箱体图" }).click();
  await pane.getByText("箱体图已更新：10 幅，在“箱体图 2”表。").waitFor();
  expect(await saved()).toHaveLength(10);
  await workbench.openSheet("箱体图 2");
  await workbench.until("C5", "20");
  await workbench.screenshot("pictures");
  expect(workbench.complaints).toEqual([]);
});
