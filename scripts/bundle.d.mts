export function bundle(
  root: string,
  entry: string,
  output: string,
  options?: { packages?: "external" | "bundle" },
): Promise<void>;
