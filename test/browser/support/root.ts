import path from "node:path";

/** The project: tests and benchmarks run in its folder. Not told by this file's own place, which bundling changes. */
export const root = process.cwd();

export const cache = path.join(root, ".cache");

/** Whether tests photograph what they see into .cache/screenshots: `PICTURES=1 npx jest --selectProjects browser`. */
export const picturesWanted = process.env["PICTURES"] !== undefined;
