#!/usr/bin/env node
import { run } from "../scripts/run.mjs";

await run("src/cli/main.ts", { arguments: process.argv.slice(2) });
