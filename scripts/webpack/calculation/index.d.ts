import type { Plugin } from "esbuild";

export function partOf(source: string, part: "calculation" | "native"): string;
export const plugin: Plugin;
