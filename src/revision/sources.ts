/** What the documents of a project take from beside it: the standard that is replaced, and the national values at hand. */
import { isFailure } from "../language/failure";
import type { Comparator } from "../standards/comparators";
import type { StandardsLibrary } from "../standards/library";
import { normalise } from "../standards/normalise";
import type { Variant } from "../standards/variant";
import type { RevisionProject } from "./project";

export interface ReportSources {
  /** The entries of the standard that is replaced; null where it is not at hand. */
  readonly replaced: readonly Variant[] | null;
  /** National values of a product by any of its names, under whatever conditions. */
  readonly national: (product: string) => readonly Comparator[];
}

export const nothingBeside: ReportSources = { replaced: null, national: () => [] };

export function sourcesOf(
  { settings }: Pick<RevisionProject, "settings">,
  library: StandardsLibrary,
  comparators: readonly Comparator[],
): ReportSources {
  const national = comparators.filter(({ kind }) => kind === "national");
  return {
    replaced: replacedBy(settings.replaces, library),
    national: (product) => {
      const names = library.comparableNames(product);
      return national.filter((one) => names.has(normalise(one.product)));
    },
  };
}

function replacedBy(standard: string, library: StandardsLibrary): readonly Variant[] | null {
  if (standard === "") return null;
  const edition = library.edition(standard);
  return isFailure(edition) ? null : edition.variants;
}
