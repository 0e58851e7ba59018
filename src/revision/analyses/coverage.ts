import { coverage } from "../../evaluation/fit";
import type { CoverageShare } from "../project";

export interface CoverageAnalysis {
  readonly sources: readonly string[];
  readonly industries: readonly {
    readonly industry: string;
    readonly covered: boolean;
    /** By source; null where a source does not tell. */
    readonly shares: readonly (number | null)[];
  }[];
  /** Share of the water that industries with quotas use, by source. */
  readonly covered: readonly (number | null)[];
}

/** Section 4.1. */
export function analyseCoverage(shares: readonly CoverageShare[]): CoverageAnalysis {
  const sources = [...new Set(shares.map(({ source }) => source))];
  const names = [...new Set(shares.map(({ industry }) => industry))];
  const shareIn = new Map(shares.map(({ source, industry, share }) => [`${source}\n${industry}`, share]));
  const industries = names.map((industry) => ({
    industry,
    covered: shares.some((share) => share.industry === industry && share.covered),
    shares: sources.map((source) => shareIn.get(`${source}\n${industry}`) ?? null),
  }));
  return {
    sources,
    industries,
    covered: sources.map((_, index) => {
      const known = industries.filter((industry) => industry.shares[index] !== null);
      return coverage(
        known.map((industry) => industry.shares[index]!),
        known.map((industry) => industry.covered),
      );
    }),
  };
}
