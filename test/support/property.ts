/**
 * fast-check as the tests use it: `npm test` tries the same cases on every machine and every day, `npm run test:long` fresh ones and
 * many more; what it finds is printed with its seed and becomes a test of its own.
 */
import fc from "fast-check";

const long = process.env["PROPERTIES"] === "fresh";
if (!long) fc.configureGlobal({ seed: 20210101 });

/** How many cases a property tries. */
export const runs = (count: number) => ({ numRuns: long ? 50 * count : count });
if (long) fc.configureGlobal(runs(100));

export default fc;
