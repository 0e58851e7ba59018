export function withOwnIcons(source: string): string;
