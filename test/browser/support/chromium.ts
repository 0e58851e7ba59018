/** The browser that comes as a package: nothing has to be installed on the machine, not even its libraries or a Chinese font. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Browser as ChromiumBrowser } from "playwright-core";
import { chromium } from "playwright-core";
import { fontConfiguration } from "./fonts";
import { cache, root } from "./root";
import { sharedBrowser, sharedWorkbench } from "./shared";
import { patience } from "../../support/patience";

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

/** A context of its own, that remembers nothing of the ones before, in the browser that the suite shares or else in a new one. */
export async function openBrowser({ width, height, ...looks }: Looks): Promise<Browser> {
  const shared = sharedBrowser();
  // It listens by the time that the workbench is served.
  if (shared) await sharedWorkbench();
  const browser = shared ? await chromium.connectOverCDP(shared) : await launchBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    // Nobody watches; what moves is waited for.
    reducedMotion: "reduce",
    ...looks,
  });
  context.setDefaultTimeout(patience);
  return {
    context,
    close: async () => {
      await context.close();
      await browser.close();
    },
  };
}

/** A browser that listens at a port, if one is given, for others to join. */
export async function launchBrowser(port?: number): Promise<ChromiumBrowser> {
  const { executable, libraries } = await unpacked();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: port === undefined ? flags : [...flags, `--remote-debugging-port=${port}`],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontConfiguration(cache),
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    } as Record<string, string>,
  });
}

/** Unpacks the browser and its fonts where they are not yet: once, before tests that run at the same time want them. */
export async function prepareBrowser(): Promise<void> {
  await unpacked();
  fontConfiguration(cache);
}

interface Unpacked {
  readonly executable: string;
  /** Where its libraries are, on a machine that lacks them. */
  readonly libraries: string | null;
}

async function unpacked(): Promise<Unpacked> {
  const folder = path.join(cache, "chromium");
  const executable = path.join(folder, "chromium");
  if (!existsSync(executable)) {
    // Whole or not at all: what an interrupted run left is done again.
    const beside = `${folder}.part`;
    rmSync(beside, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(beside, { recursive: true });
    // The package unpacks into the folder for temporary files; its libraries only where it takes the machine for a bare one.
    const unpack = spawn(
      process.execPath,
      ["-e", 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())'],
      {
        cwd: root,
        env: { ...process.env, TMPDIR: beside, TEMP: beside, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    const [status] = (await once(unpack, "exit")) as [number | null];
    if (status !== 0) throw new Error("The browser could not be unpacked; see above.");
    renameSync(beside, folder);
  }
  const runs = spawnSync(executable, ["--version"], { stdio: "ignore" }).status === 0;
  return { executable, libraries: runs ? null : path.join(folder, "al2023", "lib") };
}
