/** Why a file stays encrypted. */
export class EncryptionFault extends Error {
  constructor(readonly fault: "wrongPassword" | "unsupported") {
    super(fault);
  }
}
