export function bundle(
  root: string,
  entry: string,
  output: string,
  options?: { readonly sourcemap?: "inline" | false },
): Promise<void>;
export function bundleAlone(root: string, entry: string): Promise<Uint8Array>;
