/** How a document is opened. */
export interface ReadingOptions {
  readonly password?: string;
  /** Where the character maps of Chinese fonts lie that a PDF does not bring along: an address or folder, with a stroke at its end. */
  readonly characterMaps?: string;
  /** Told after each page of a long document. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}
