/** The part of pngjs that we use; the package has no types of its own. */
declare module "pngjs" {
  export class PNG {
    constructor(size: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    data: Buffer;
    static readonly sync: {
      read(file: Buffer): PNG;
      write(image: PNG, options?: Readonly<Record<string, unknown>>): Buffer;
    };
  }
}
