export function forSheets(source: string): string;
export function withoutMarks(source: string): string;
export function readyMade(functions: Readonly<Record<string, () => { toRegExp: () => RegExp }>>): string;
export function quietly(): string;
export const rules: readonly { readonly test: RegExp; readonly loader: string }[];
