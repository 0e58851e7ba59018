export function bundle(root: string, entry: string, output: string): Promise<void>;
