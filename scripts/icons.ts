/** `npm run icons`: draws assets/icons/*.png. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { designs, sizesOf } from "./icons/designs";
import { draw } from "./icons/draw";

export function main(): void {
  const folder = path.join(PROJECT_ROOT, "assets", "icons");
  mkdirSync(folder, { recursive: true });
  for (const [name, layers] of Object.entries(designs)) {
    for (const size of sizesOf(name)) {
      const image = new PNG({ width: size, height: size });
      image.data = Buffer.from(draw(layers, size));
      writeFileSync(path.join(folder, `${name}-${size}.png`), PNG.sync.write(image));
    }
  }
}
