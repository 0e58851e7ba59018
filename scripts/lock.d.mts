export function locked<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result>;
