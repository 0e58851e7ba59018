/** RC4, as .xls were encrypted with until 2007. No library at hand has it: it guards nothing any more, and is only for reading. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, at) => at);
  private one = 0;
  private other = 0;

  constructor(key: Uint8Array) {
    for (let at = 0, to = 0; at < 256; at++) {
      to = (to + this.state[at]! + key[at % key.length]!) & 0xff;
      this.swap(at, to);
    }
  }

  /** Encrypts or decrypts, in place. */
  apply(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) bytes[at]! ^= this.next();
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) this.next();
  }

  private next(): number {
    this.one = (this.one + 1) & 0xff;
    this.other = (this.other + this.state[this.one]!) & 0xff;
    this.swap(this.one, this.other);
    return this.state[(this.state[this.one]! + this.state[this.other]!) & 0xff]!;
  }

  private swap(one: number, other: number): void {
    [this.state[one], this.state[other]] = [this.state[other]!, this.state[one]!];
  }
}
