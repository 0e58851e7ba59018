import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import { reportError } from "./reportError";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<Declared extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: Declared }>>["values"];

/** The options on a script's command line, or null when they are not among those declared (the user has been told). */
export function readOptions<const Declared extends Options>(
  args: readonly string[],
  options: Declared,
): Read<Declared> | null {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    const known = Object.entries(options).map(([name, { type }]) => (type === "string" ? `--${name} …` : `--${name}`));
    reportError(
      `无法识别“${args.join(" ")}”。可用选项：${known.join(" ")}`,
      `Cannot read "${args.join(" ")}". Options: ${known.join(" ")}`,
    );
    return null;
  }
}

/** A TCP port as typed, or null when it is none (the user has been told). */
export function readPort(text: string): number | null {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  reportError(
    `--port 应为 1 到 65535 的整数，得到“${text}”。`,
    `--port must be a whole number from 1 to 65535, not "${text}".`,
  );
  return null;
}
