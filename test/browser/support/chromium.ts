/** The browser that comes as a package: nothing has to be installed on the machine, not even its libraries or a Chinese font. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";
import { fontConfiguration } from "./fonts";
import { root } from "./root";

export const cache = path.join(root, ".cache");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--in-process-gpu",
  "--no-zygote",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/** A fresh browser, that remembers nothing of the one before. */
export async function openBrowser({ width, height, ...looks }: Looks): Promise<Browser> {
  const { executable, libraries } = unpacked();
  const profile = mkdtempSync(path.join(os.tmpdir(), "wq-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    viewport: { width, height },
    acceptDownloads: true,
    args: flags,
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontConfiguration(cache),
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    } as Record<string, string>,
    ...looks,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Unpacks the browser and its fonts where they are not yet: once, before tests that run at the same time want them. */
export function prepareBrowser(): void {
  unpacked();
  fontConfiguration(cache);
}

interface Unpacked {
  readonly executable: string;
  /** Where its libraries are, on a machine that lacks them. */
  readonly libraries: string | null;
}

function unpacked(): Unpacked {
  const folder = path.join(cache, "chromium");
  const executable = path.join(folder, "chromium");
  if (!existsSync(executable)) {
    // Whole or not at all: what an interrupted run left is done again.
    const beside = `${folder}.part`;
    rmSync(beside, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(beside, { recursive: true });
    // The package unpacks into the folder for temporary files; its libraries only where it takes the machine for a bare one.
    const unpack = spawnSync(
      process.execPath,
      ["-e", 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())'],
      {
        cwd: root,
        env: { ...process.env, TMPDIR: beside, TEMP: beside, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    if (unpack.status !== 0) throw new Error("The browser could not be unpacked; see above.");
    renameSync(beside, folder);
  }
  const runs = spawnSync(executable, ["--version"], { stdio: "ignore" }).status === 0;
  return { executable, libraries: runs ? null : path.join(folder, "al2023", "lib") };
}
