/** Serves the files of one folder over HTTP: what a page needs, nothing more. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { contentSecurityPolicy } from "./policy";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export function filesOf(folder: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    serve(folder, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function serve(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = await find(folder, request.url ?? "/");
  if (found === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404 没有此页 / Not found\n");
    return;
  }
  // Always asked again, so that a rebuilt page is the one that is seen.
  const tag = `"${found.size}-${found.mtimeMs}"`;
  const headers = {
    "Cache-Control": "no-cache",
    ETag: tag,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": contentSecurityPolicy,
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = types[path.extname(found.file)] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": found.size });
  if (request.method === "HEAD") response.end();
  else createReadStream(found.file).pipe(response);
}

/** The file that an address names, or null; nothing outside the folder and nothing hidden. */
async function find(folder: string, address: string) {
  let name: string;
  try {
    name = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.split(/[/\\]/).some((part) => part.startsWith("."))) return null;
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size, mtimeMs: found.mtimeMs } : null;
}
