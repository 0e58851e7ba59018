import { once } from "node:events";
import type { Server } from "node:http";
import { reportError } from "../reportError";

/** Listens on this machine only. False when the port cannot be had; the user has then been told why and what to do. */
export async function listen(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return true;
  } catch (error) {
    explain(error as NodeJS.ErrnoException, port);
    return false;
  }
}

/** Resolves when the user ends the server. */
export async function untilInterrupted(server: Server): Promise<void> {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  server.close();
  server.closeAllConnections();
}

function explain(error: NodeJS.ErrnoException, port: number): void {
  const other = port < 65535 ? port + 1 : port - 1;
  if (error.code === "EADDRINUSE") {
    reportError(
      `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口，例如在命令后加 -- --port ${other}`,
      `Port ${port} is in use. Close the program that uses it, or choose another one: add -- --port ${other} to the command.`,
    );
  } else if (error.code === "EACCES") {
    reportError(
      `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如在命令后加 -- --port 3080`,
      `Port ${port} is not permitted. Choose one above 1024: add -- --port 3080 to the command.`,
    );
  } else {
    reportError(`服务器无法启动：${error.message}`, `The server cannot start: ${error.message}`);
  }
}
