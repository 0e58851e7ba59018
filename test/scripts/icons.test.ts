/** Where the build finds the icons of our pages and of Fluent's components: each is there, in a module without any other. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { iconsOf, only, withOwnIcons } from "../../scripts/webpack/icons";

const fluent = path.join(PROJECT_ROOT, "node_modules", "@fluentui");
const components = readdirSync(fluent)
  .filter((name) => /^react-(?!icons$)/.test(name))
  .map((name) => path.join(fluent, name, "lib"))
  .filter((folder) => existsSync(folder));

const sourcesThatNameIcons = [path.join(PROJECT_ROOT, "src"), ...components]
  .flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => /\.(js|tsx?)$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  )
  .filter((source) => /from ['"]@fluentui\/react-icons['"]/.test(source));

test("every icon that pages and components import has a module of its own, which exports it alone", () => {
  const icons = iconsOf(sourcesThatNameIcons.join("\n"));
  expect(icons.length).toBeGreaterThan(80);
  const ofThese = withOwnIcons(`import { ${icons.join(", ")} } from "@fluentui/react-icons";`);
  const modules = [...ofThese.matchAll(/import \{ (\w+) \} from ("[^"]+");/g)].map(([, name, request]) => {
    const [file, query] = (JSON.parse(request!) as string).split("?");
    return { name: name!, query, source: readFileSync(file!, "utf8") };
  });
  expect(modules.map(({ name }) => name)).toEqual(icons);
  for (const { name, query, source } of modules) {
    expect(query).toBe(name);
    const own = only(name, source);
    if (/(Regular|Filled|Light|Color)$/.test(name)) {
      expect(own.match(/^export const \w+/gm)).toEqual([`export const ${name}`]);
    } else {
      expect(own).toMatch(/^export .*\bbundleIcon\b/m);
    }
    expect(own).not.toContain("chunk-");
  }
});

test("nothing is left that would read all icons", () => {
  for (const source of sourcesThatNameIcons) {
    expect(withOwnIcons(source)).not.toMatch(/^import (?!type).* from ['"]@fluentui\/react-icons['"]/m);
  }
});

test("what is imported keeps its names", () => {
  const own = withOwnIcons("import { Dismiss12Regular, bundleIcon as both } from '@fluentui/react-icons';\nboth();");
  expect(own).toMatch(/^import \{ Dismiss12Regular \} from ".*[\\/]sizedIcons[\\/]chunk-\d+\.js\?Dismiss12Regular";/);
  expect(own).toMatch(/ import \{ bundleIcon as both \} from ".*[\\/]index\.js\?bundleIcon";\nboth\(\);$/);
});
