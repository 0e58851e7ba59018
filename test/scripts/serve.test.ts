import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { readOptions, readPort } from "../../scripts/options";
import { filesOf } from "../../scripts/serve/files";
import { listen } from "../../scripts/serve/server";

const folder = mkdtempSync(path.join(tmpdir(), "serve-"));
const site = path.join(folder, "site");
let server: Server;
let port: number;
let said = "";

beforeAll(async () => {
  mkdirSync(path.join(site, "help"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(site, ".stamp"), "hidden");
  writeFileSync(path.join(site, "index.html"), "<p>定额</p>");
  writeFileSync(path.join(site, "help", "index.html"), "help");
  writeFileSync(path.join(site, "用水 定额.xlsx"), "workbook");
  server = createServer(filesOf(site));
  // Port 0 is any that is free.
  expect(await listen(server, 0)).toBe(true);
  ({ port } = server.address() as AddressInfo);
  jest.spyOn(console, "error").mockImplementation((text: string) => void (said = text));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly etag: string | undefined;
  readonly body: string;
}

/** The path goes out as it is; a URL would have been tidied before it is sent. */
function get(address: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: address, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          type: response.headers["content-type"],
          etag: response.headers.etag,
          body,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("serves files with their types, and a folder's index", async () => {
  expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8", body: "<p>定额</p>" });
  expect(await get("/help/?v=1.0.0")).toMatchObject({ status: 200, body: "help" });
  expect(await get(`/${encodeURIComponent("用水 定额.xlsx")}`)).toMatchObject({ status: 200, body: "workbook" });
});

test("serves nothing outside its folder and nothing hidden", async () => {
  for (const address of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/help/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..\\secret.txt",
    "//etc/passwd",
    "/.stamp",
    "/nothing",
    "/%",
    "/a%00b",
    "/help",
  ]) {
    expect(await get(address)).toMatchObject({ status: 404 });
  }
});

test("sends again only what has changed, and refuses to be written to", async () => {
  const { etag } = await get("/");
  expect(await get("/", "GET", { "if-none-match": etag! })).toMatchObject({ status: 304, body: "" });
  writeFileSync(path.join(site, "index.html"), "<p>new page</p>");
  expect(await get("/", "GET", { "if-none-match": etag! })).toMatchObject({ status: 200, body: "<p>new page</p>" });
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(await get("/", "POST")).toMatchObject({ status: 405 });
});

test("is reached from this machine only", () => {
  expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
});

test("a port in use is told in both languages, with another one to try", async () => {
  expect(await listen(createServer(), port)).toBe(false);
  expect(said).toContain(`端口 ${port} 已被占用`);
  expect(said).toContain(`Port ${port} is in use`);
  expect(said).toContain(`--port ${port + 1}`);
});

test.each(["0", "65536", "x", "80.5", "-1", ""])("%j is no port", (text) => {
  expect(readPort(text)).toBeNull();
  expect(said).toContain("--port");
});

test("an option that is none is told with those that are", () => {
  expect(readOptions(["--prot", "1"], { port: { type: "string" }, "no-open": { type: "boolean" } })).toBeNull();
  expect(said).toContain("--port … --no-open");
  expect(readOptions(["--port", "1"], { port: { type: "string" } })).toEqual({ port: "1" });
});
