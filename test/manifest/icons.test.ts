import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { designs } from "../../scripts/icons/designs";
import { draw } from "../../scripts/icons/draw";

const folder = path.join(PROJECT_ROOT, "assets/icons");
const files = readdirSync(folder);

test.each(files)("%s is drawn from its design, in the size of its name", (file) => {
  const [, name, size] = /^(\w+)-(\d+)\.png$/.exec(file)!;
  const image = PNG.sync.read(readFileSync(path.join(folder, file)));
  expect([image.width, image.height]).toEqual([Number(size), Number(size)]);
  expect(Buffer.compare(image.data, Buffer.from(draw(designs[name!]!, Number(size))))).toBe(0);
});

test("every icon that the manifest names is there, and no other", () => {
  const xml = readFileSync(path.join(PROJECT_ROOT, "manifest.xml"), "utf8");
  const named = [...xml.matchAll(/\/(assets\/icons\/[^?"]+)/g)].map((match) => match[1]!);
  expect(named.filter((file) => !existsSync(path.join(PROJECT_ROOT, file)))).toEqual([]);
  expect([...new Set(named)].sort()).toEqual(files.map((file) => `assets/icons/${file}`).sort());
});
