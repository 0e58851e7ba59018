/** Lets one of several programs that start at once do what only one may do at a time. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Runs `work` while `file` is ours; waits as long as a living program has it. */
export async function locked(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // Whoever ends the program by force must not leave the next one waiting: the file names the program, which is then gone.
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Creating a file that must not exist is what no two programs can both do. */
function take(file) {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    // Empty: its owner is about to write the number.
    const owner = Number(readFileSync(file, "utf8"));
    if (owner !== 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
