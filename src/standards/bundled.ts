import { packedData } from "../../generated/quotas";
import { StandardsLibrary } from "./library";
import { unpackAliases, unpackSpellings, unpackVariants } from "./packed";

/** The standards that come with the program. */
export const bundledLibrary = StandardsLibrary.create({
  standards: packedData.standards,
  variants: unpackVariants(packedData),
  aliases: unpackAliases(packedData),
  spellings: unpackSpellings(packedData),
});
