/** The workbench as `npm start` serves it: built and served once for all tests of the browser (setup.ts, teardown.ts). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { root } from "./root";

export interface Served {
  readonly address: string;
  /** Built, and not only the address taken. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Builds what is stale and serves it; on a cold machine the build takes a minute. */
export async function serveWorkbench(): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/start.ts", "--no-open", "--port", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = `http://localhost:${port}/`;
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      if (text.includes(address)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
  });
  return {
    address,
    ready,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
