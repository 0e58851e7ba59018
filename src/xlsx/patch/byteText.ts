/** Texts written behind each other as bytes: a sheet has millions of short ones, and an encoder takes its time to be asked. */

const encoder = new TextEncoder();

export class ByteText {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  add(text: string): void {
    // A unit of the text takes three bytes at most.
    this.reserve(3 * text.length);
    const { bytes } = this;
    let end = this.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) {
        this.length += encoder.encodeInto(text, bytes.subarray(this.length)).written;
        return;
      }
      bytes[end++] = unit;
    }
    this.length = end;
  }

  /** A stretch of another text. */
  addFrom({ bytes: from }: ByteText, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let to = this.length;
    for (let at = start; at < end; at++) bytes[to++] = from[at]!;
    this.length = to;
  }

  get size(): number {
    return this.length;
  }

  /** What has been written; from here on it begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.clear();
    return taken;
  }

  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** What is written for texts that come back, encoded once. Beyond so many it starts afresh. */
export class EncodedTexts {
  private readonly pool = new ByteText();
  private readonly places = new Map<string, number>();
  /** Where in the pool each begins, and behind the last where it ends. */
  private starts = [0];

  constructor(
    private readonly make: (text: string) => string,
    private readonly capacity: number,
  ) {}

  write(text: string, to: ByteText): void {
    let place = this.places.get(text);
    if (place === undefined) place = this.encoded(text);
    to.addFrom(this.pool, this.starts[place]!, this.starts[place + 1]!);
  }

  private encoded(text: string): number {
    if (this.places.size >= this.capacity) {
      this.places.clear();
      this.pool.clear();
      this.starts = [0];
    }
    const place = this.places.size;
    this.pool.add(this.make(text));
    this.starts.push(this.pool.size);
    this.places.set(text, place);
    return place;
  }
}
