/** A file that came with a password is kept in the browser under that password only: AES-GCM, its key by PBKDF2. */

const saltBytes = 16;
const ivBytes = 12;
const iterations = 310_000;

/** Pages from a server without a certificate have no cryptography. */
export function canSeal(): boolean {
  return (crypto.subtle as SubtleCrypto | undefined) !== undefined;
}

/** Seals under one password again and again: its key, which takes a while, is made once, when something is to be sealed. */
export class Seal {
  private readonly salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  private key: Promise<CryptoKey> | undefined;

  constructor(private readonly password: string) {}

  async close(bytes: Uint8Array): Promise<Uint8Array> {
    this.key ??= keyOf(this.password, this.salt);
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await this.key, plain(bytes));
    return new Uint8Array(await new Blob([this.salt, iv, sealed]).arrayBuffer());
  }
}

/** Null where the password is another one. */
export async function unsealed(sealed: Uint8Array, password: string): Promise<Uint8Array | null> {
  const bytes = plain(sealed);
  const iv = bytes.subarray(saltBytes, saltBytes + ivBytes);
  const key = await keyOf(password, bytes.subarray(0, saltBytes));
  try {
    const content = bytes.subarray(saltBytes + ivBytes);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, content));
  } catch {
    return null;
  }
}

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, [
    "deriveKey",
  ]);
  const by = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(by, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Of a buffer that is surely not shared, as cryptography wants it. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
