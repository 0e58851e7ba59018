/** `npm run scaffold -- GROUP NAME`: starts a new custom function, its definition and its test. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { groups } from "../src/functions/groups";
import { reportError } from "./reportError";
import { definitionDraft, testDraft } from "./generate/drafts";

export function main([group = "", name = ""]: readonly string[]): number {
  const known = Object.keys(groups);
  if (!known.includes(group)) {
    return reportError(
      `用法：npm run scaffold -- 组 函数名。组为以下之一：${known.join(" ")}`,
      `Usage: npm run scaffold -- GROUP NAME, where GROUP is one of ${known.join(" ")}.`,
    );
  }
  if (!/^[A-Za-z][A-Za-z0-9]{1,30}$/.test(name)) {
    return reportError(
      `函数名应由字母和数字组成、以字母开头，得到“${name}”。`,
      `NAME must be letters and digits, a letter first, not "${name}".`,
    );
  }
  const file = name.toLowerCase();
  const drafts: [string, string][] = [
    [`src/functions/${group}/${file}.ts`, definitionDraft(group, name.toUpperCase())],
    [`test/functions/${group}/${file}.test.ts`, testDraft(group, file)],
  ];
  const taken = drafts.map(([place]) => place).filter((place) => existsSync(path.join(PROJECT_ROOT, place)));
  if (taken.length > 0) {
    return reportError(`已存在，未改动：${taken.join(" ")}`, `Exists already, nothing was changed: ${taken.join(" ")}`);
  }
  for (const [place, text] of drafts) {
    const target = path.join(PROJECT_ROOT, place);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(place);
  }
  console.log(
    "填写“……”处；在此之前 npm test 不会通过。 / Fill in the places marked with dots; npm test fails until then.",
  );
  return 0;
}
