import type { Message } from "../../language/messages";
import { message } from "../../language/messages";
import type { OwnStandard, StandardsLibrary } from "../library";
import { normalise } from "../normalise";
import type { Standard } from "../standard";

/** refuse: a bundled standard has the name. update: it was imported before. edition: another edition is here. */
export interface Clash {
  readonly kind: "refuse" | "update" | "edition";
  readonly other: Standard;
  readonly message: Message;
}

/** What to ask the user before an own standard is taken into a library; null where nothing stands against it. */
export function clashOf({ standard }: OwnStandard, library: StandardsLibrary): Clash | null {
  for (const word of [standard.id, ...standard.aliases]) {
    const other = library.clashOf({ id: word, aliases: [] });
    if (other && !(other.own && normalise(other.id) === normalise(standard.id))) {
      return { kind: "refuse", other, message: message("ownClashBundled", { word, other: other.id }) };
    }
  }
  const same = library.clashOf({ id: standard.id, aliases: [] });
  if (same) {
    const count = library.variants.filter((variant) => variant.standard === same.id).length;
    return { kind: "update", other: same, message: message("ownClashOwn", { other: same.id, count }) };
  }
  const edition = library.standards.find((other) => series(other.id) === series(standard.id));
  return edition
    ? { kind: "edition", other: edition, message: message("ownClashEdition", { other: edition.id }) }
    : null;
}

/** The number of a standard without its year. */
function series(id: string): string {
  return normalise(id).replace(/-\d{4}$/, "");
}
