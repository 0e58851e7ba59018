/** Takes the pictures of the guides. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { errorText } from "../../src/language/errorText";
import type { Language } from "../../src/language/language";
import { inLanguage } from "../../src/language/language";
import { Workbench } from "../../test/browser/support/workbench";
import { shots } from "./shots";

const languages: readonly Language[] = ["zh-CN", "en-US"];

/** The pictures that could not be taken, and why; the others are there. */
export async function photograph(folder: string): Promise<readonly string[]> {
  const failed: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const language of languages) {
    const workbench = await Workbench.open({ preferences: { language, theme: "light" }, width: 1000, height: 640 });
    for (const { name, perform } of shots) {
      const file = `${name}-${language.slice(0, 2)}.png`;
      try {
        await perform(workbench, (text) => inLanguage(text, language));
        await workbench.settled();
        writeFileSync(path.join(folder, file), small(await workbench.page.screenshot()));
      } catch (error) {
        failed.push(`${file}: ${errorText(error)}`);
      }
    }
    await workbench.close();
  }
  return failed;
}

/** In 32 shades of each colour, as many as eyes miss, a picture takes half the room. */
function small(picture: Buffer): Buffer {
  const image = PNG.sync.read(picture);
  const step = 255 / 31;
  image.data.forEach((value, at) => (image.data[at] = Math.round(Math.round(value / step) * step)));
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}
