export function iconsOf(source: string): string[];
export function only(name: string, source: string): string;
export function withOwnIcons(source: string): string;
