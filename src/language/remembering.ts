/**
 * The function, which remembers what it made of the texts it was given: headers, units and products come back in every row and file.
 * Beyond so many texts it starts afresh, because columns of nonsense must not fill the memory.
 */
export function remembering<Result>(make: (text: string) => Result, capacity = 5000): (text: string) => Result {
  const kept = new Remembered<Result>(capacity);
  return (text) => kept.get(text, make);
}

/** Results under the text that stands for what they were made of. */
export class Remembered<Result> {
  private readonly results = new Map<string, Result>();

  constructor(private readonly capacity = 5000) {}

  get(text: string, make: (text: string) => Result): Result {
    const known = this.results.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    if (this.results.size >= this.capacity) this.results.clear();
    this.results.set(text, result);
    return result;
  }
}
