/** Where the build finds the icons of Fluent's components: each module there is, and has the icon. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withOwnIcons } from "../../scripts/webpack/icons";

const fluent = path.join(PROJECT_ROOT, "node_modules", "@fluentui");

function filesThatNameIcons(): string[] {
  return readdirSync(fluent)
    .filter((name) => /^react-(?!icons$)/.test(name))
    .map((name) => path.join(fluent, name, "lib"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[])
        .filter((file) => file.endsWith(".js"))
        .map((file) => readFileSync(path.join(folder, file), "utf8")),
    )
    .filter((source) => /from ['"]@fluentui\/react-icons['"]/.test(source));
}

test("every icon that components import has a module of its own, which exports it", () => {
  const imported = new Set<string>();
  for (const source of filesThatNameIcons()) {
    const own = withOwnIcons(source);
    expect(own).not.toMatch(/from ['"]@fluentui\/react-icons['"]/);
    for (const [, name, file] of own.matchAll(
      /import \{ (\w+)[^}]*\} from "@fluentui\/react-icons\/(svg\/[^"]+|utils)"/g,
    ))
      imported.add(`${name} ${file}`);
  }
  expect(imported.size).toBeGreaterThan(50);
  const missing = [...imported].filter((one) => {
    const [name, file] = one.split(" ") as [string, string];
    const module = path.join(fluent, "react-icons", "lib", file === "utils" ? "utils.js" : `atoms/${file}.js`);
    return !existsSync(module) || !new RegExp(`\\b${name}\\b`).test(readFileSync(module, "utf8"));
  });
  expect(missing).toEqual([]);
});

test("what is imported keeps its names", () => {
  expect(withOwnIcons("import { Dismiss12Regular, bundleIcon as both } from '@fluentui/react-icons';\nboth();")).toBe(
    'import { Dismiss12Regular } from "@fluentui/react-icons/svg/dismiss"; import { bundleIcon as both } from "@fluentui/react-icons/utils";\nboth();',
  );
});
