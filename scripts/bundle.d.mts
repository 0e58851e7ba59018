export function bundle(root: string, entry: string, output: string): Promise<void>;
export function bundleAlone(root: string, entry: string): Promise<Uint8Array>;
