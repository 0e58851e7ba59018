/** Tells the user of a script, in both languages, what is wrong and what to do. Returns the exit code. */
export function reportError(chinese: string, english: string): number {
  console.error(`${chinese}\n${english}`);
  return 1;
}
