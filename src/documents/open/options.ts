/** How a document is opened. */
export interface ReadingOptions {
  readonly password?: string;
  /** Told after each page of a long document. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}
