/** The folder that an institute's web server serves: the built pages with what an administrator needs, and their checksums. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { administratorPage } from "./administrator";
import { publishPage } from "../wps/publish";
import { offlineFiles } from "./offline";
import { iisConfiguration, nginxConfiguration } from "./servers";

/** What is built for this machine only. */
const leftOut = /(^|\/)(cli|\.stamp|[^/]+\.map)(\/|$)/;

/** They link to files of docs/ and assets/. */
const documents = ["LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md"];

/** By path below the package, "/" between its parts. */
export type PackageFiles = Map<string, Uint8Array>;

export function packageFiles(dist: string, root: string, url: string, version: string): PackageFiles {
  const files: PackageFiles = new Map();
  for (const file of filesBelow(dist).filter((name) => !leftOut.test(name))) {
    files.set(`site/${file}`, readFileSync(path.join(dist, file)));
  }
  const text = (content: string) => new TextEncoder().encode(content);
  const site = [...files.keys()].map((name) => name.slice("site/".length));
  const page = readFileSync(path.join(dist, "index.html"), "utf8");
  for (const [name, content] of offlineFiles(page, site, digest(text(checksums(files))))) {
    files.set(`site/${name}`, text(content));
  }
  files.set("site/web.config", text(iisConfiguration()));
  files.set("nginx.conf", text(nginxConfiguration(url)));
  files.set("index.html", text(administratorPage(url, version)));
  files.set("wps-addon-publish/publish.html", text(publishPage(url, version)));
  for (const name of documents) files.set(name, readFileSync(path.join(root, name)));
  for (const folder of ["docs", "assets"]) {
    for (const name of filesBelow(path.join(root, folder))) {
      files.set(`${folder}/${name}`, readFileSync(path.join(root, folder, name)));
    }
  }
  files.set("SHA256SUMS", text(checksums(files)));
  return files;
}

/** As `sha256sum -c` reads them. */
export function checksums(files: PackageFiles): string {
  const lines = [...files].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`);
  return lines.sort().join("");
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
