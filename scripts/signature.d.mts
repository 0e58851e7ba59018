export function signature(root: string, places: readonly string[]): string;
