/** A program of the tests as a page of its own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** Bundles a program and serves it as a page with nothing but an element #root that fills it. */
export async function servePage(entry: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "page-"));
  await build({
    entryPoints: { page: entry },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "dataurl" },
    logLevel: "error",
  });
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css">
<style>html, body, #root { height: 100%; margin: 0 }</style><div id="root"></div><script type="module" src="page.js"></script>`;
  const server = createServer(({ url = "/" }, response) => {
    if (url === "/") return response.setHeader("content-type", "text/html").end(html);
    try {
      const content = readFileSync(path.join(folder, path.basename(url)));
      return response.setHeader("content-type", types[path.extname(url)] ?? "application/octet-stream").end(content);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
