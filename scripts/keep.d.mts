export function keep(output: string, content: string | Uint8Array): void;
