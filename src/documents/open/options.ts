/** How a document is opened. */
export interface ReadingOptions {
  readonly password?: string;
  /** The character map of a Chinese font that a PDF does not bring along, by the name of its file. */
  readonly characterMap?: (file: string) => Promise<Uint8Array>;
  /** Told after each page of a long document. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}
