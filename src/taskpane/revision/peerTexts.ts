/** What the pane calls values of others; cells and pictures in Chinese have the words of words.ts. */
import type { Bilingual } from "../../language/language";
import type { Peer } from "../../revision/project";
import { peerKindTexts, purposeNames } from "../../revision/words";

export const kindTexts = peerKindTexts;

export const purposeTexts: Readonly<Record<Peer["purpose"], Bilingual>> = {
  existing: { zh: purposeNames.existing, en: "existing" },
  new: { zh: purposeNames.new, en: "new" },
  leading: { zh: purposeNames.leading, en: "leading" },
  average: { zh: purposeNames.average, en: "average" },
  unknown: { zh: "不分级", en: "one for all" },
};
