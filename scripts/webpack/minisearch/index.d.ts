import type { Plugin } from "esbuild";

export const unused: readonly string[];
export const plugin: Plugin;
