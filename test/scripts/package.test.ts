import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PackageFiles } from "../../scripts/package/folder";
import { packageFiles } from "../../scripts/package/folder";
import { contentSecurityPolicy } from "../../scripts/serve/policy";

const url = "https://server.example:8443/wq";
const dist = mkdtempSync(path.join(tmpdir(), "wq-dist-"));
let files: PackageFiles;

beforeAll(() => {
  mkdirSync(path.join(dist, "parts"));
  mkdirSync(path.join(dist, "cli"));
  for (const file of ["index.html", "manifest.xml", "parts/a.js", "parts/a.js.map", "wps.js", "cli/wq.mjs", ".stamp"]) {
    writeFileSync(path.join(dist, file), "abc");
  }
  files = packageFiles(dist, PROJECT_ROOT, url, "1.2.3");
});

afterAll(() => rmSync(dist, { recursive: true }));

const textOf = (name: string) => new TextDecoder().decode(files.get(name));

test("the pages go along, what is built for this machine does not", () => {
  const site = [...files.keys()].filter((name) => name.startsWith("site/"));
  expect(site.sort()).toEqual(
    ["index.html", "manifest.xml", "offline-worker.js", "offline.js", "parts/a.js", "web.config", "wps.js"].map(
      (name) => `site/${name}`,
    ),
  );
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      "index.html",
      "nginx.conf",
      "wps-addon-publish/publish.html",
      "LICENSE",
      "docs/licences.md",
    ]),
  );
});

test("every link of the documents leads to a file of the package", () => {
  const broken = [...files.keys()]
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      [...textOf(name).matchAll(/\]\(([^)\s#]+)|src="([^"]+)"/g)]
        .map(([, link, picture]) => path.posix.join(path.posix.dirname(name), link ?? picture!))
        .filter(
          (target) =>
            !target.includes(":/") && ![...files.keys()].some((one) => one === target || one.startsWith(`${target}/`)),
        )
        .map((target) => `${name}: ${target}`),
    );
  expect(broken).toEqual([]);
});

// The digest of "abc" in FIPS 180-2, appendix B.1.
test("checksums are SHA-256, of every file but themselves", () => {
  const lines = textOf("SHA256SUMS").trimEnd().split("\n");
  expect(lines).toContain("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/parts/a.js");
  expect(lines).toHaveLength(files.size - 1);
});

test("servers are told the address, the types, and a policy without code from elsewhere", () => {
  expect(textOf("nginx.conf")).toMatch(/listen 8443 ssl;[^]*server_name server\.example;[^]*location \/wq\/ \{/);
  for (const name of ["nginx.conf", "site/web.config"]) expect(textOf(name)).toContain(contentSecurityPolicy);
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:/);
});

test("the administrator's page names the address in both languages and asks nothing of other hosts", () => {
  const page = textOf("index.html");
  expect(page.match(/https:\/\/server\.example:8443\/wq/g)!.length).toBeGreaterThanOrEqual(4);
  expect(page).toContain("受信任的加载项目录");
  expect(page).toContain("Trusted Add-in Catalogs");
  expect(page).not.toMatch(/<(script|link|img)\b/);
});

test("the browser keeps the pages of the workbench, and anew when any file has changed", () => {
  const worker = textOf("site/offline-worker.js");
  expect(JSON.parse(/const files = (.*);/.exec(worker)![1]!)).toEqual(["index.html", "parts/a.js", "offline.js"]);
  writeFileSync(path.join(dist, "parts/a.js"), "abcd");
  const changed = packageFiles(dist, PROJECT_ROOT, url, "1.2.3");
  const name = /prefix \+ "(\w+)"/;
  const again = new TextDecoder().decode(changed.get("site/offline-worker.js"));
  expect(name.exec(again)![1]).not.toBe(name.exec(worker)![1]);
});
