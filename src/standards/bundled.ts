import { packedText, standards } from "../../generated/quotas";
import { StandardsLibrary } from "./library";
import type { PackedData } from "./packed";
import { unpackAliases, unpackSpellings, unpackVariants } from "./packed";

function unpack() {
  const packed = JSON.parse(packedText) as PackedData;
  return { variants: unpackVariants(packed), aliases: unpackAliases(packed), spellings: unpackSpellings(packed) };
}

let unpacked: ReturnType<typeof unpack> | null = null;

/** The standards that come with the program. They are unpacked at the first look-up: Excel waits for functions to load. */
export const bundledLibrary = StandardsLibrary.create({
  standards,
  get variants() {
    return (unpacked ??= unpack()).variants;
  },
  get aliases() {
    return (unpacked ??= unpack()).aliases;
  },
  get spellings() {
    return (unpacked ??= unpack()).spellings;
  },
});
