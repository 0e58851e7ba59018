import path from "node:path";

/** The project: tests and benchmarks run in its folder. Not told by this file's own place, which bundling changes. */
export const root = process.cwd();

export const cache = path.join(root, ".cache");
