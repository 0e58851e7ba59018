import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { locked } from "../../scripts/lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
const file = path.join(folder, "below", "install.lock");
afterAll(() => rmSync(folder, { recursive: true }));

test("what several programs start at once is done by one after the other", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return "done";
  };
  expect(await Promise.all([1, 2, 3].map(() => locked(file, work)))).toEqual(["done", "done", "done"]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("work that fails lets the next one in", async () => {
  await expect(locked(file, () => Promise.reject(new Error("no registry")))).rejects.toThrow("no registry");
  expect(await locked(file, () => 1)).toBe(1);
});

test("a program that was ended by force keeps nobody waiting", async () => {
  // Beyond the highest number that Linux gives a process.
  writeFileSync(file, String(2 ** 22 + 1));
  expect(await locked(file, () => 1)).toBe(1);
});
