export function stdlibAlias(root: string): Record<string, string>;
