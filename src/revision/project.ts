/**
 * A revision project: what an analyst knows and has decided. Everything else (statistics, results, savings, the report) is derived
 * from it. Plain data, never changed in place: an operation returns a new project that shares what did not change.
 */
import type { Purpose } from "../standards/standard";
import type { LambdaMode } from "../statistics/lambda";
import type { DecisionMethod } from "./methods";
import type { Particulars } from "./particulars";
import type { TierSystem } from "./tiers";
import type { WaterScope } from "./water-scope";
import { wholeWater } from "./water-scope";

export interface RevisionProject {
  readonly settings: Settings;
  /** One line of the standard to be published: what gets its own quota. */
  readonly items: readonly Item[];
  readonly samples: readonly Sample[];
  readonly peers: readonly Peer[];
  readonly decisions: Decisions;
  readonly coverage: readonly CoverageShare[];
  readonly practicality: readonly PracticalityCheck[];
  /** Totals of censuses and registers, to hold the survey's own against. */
  readonly census: readonly CensusTotal[];
  /** What was said when the draft was sent round. */
  readonly comments: readonly Comment[];
  /** What people write in the documents, by the id of its place; places without text are not in it. */
  readonly texts: ReadonlyMap<string, AuthorText>;
  /** The oldest first. */
  readonly log: readonly LogEntry[];
}

export interface Settings {
  /** Title of the standard under revision, and its number. */
  readonly title: string;
  readonly standard: string;
  /** Number of the standard that is replaced. */
  readonly replaces: string;
  readonly region: string;
  readonly tiers: TierSystem["id"];
  /** The share of enterprises that PERT and 类比法 let meet a quota. */
  readonly phi: number;
  readonly lambda: LambdaMode;
  /** The share that 冒泡排序法 lets pass, for each tier. */
  readonly rankShares: Readonly<Record<Purpose, number>>;
  /** The year that 趋势法 looks ahead to; null: the one after the last sampled. */
  readonly trendYear: number | null;
  /** The band around a quota within which an enterprise fits it (section 4.2). */
  readonly tolerance: number;
  /** Below so many samples, statistics say little. */
  readonly fewSamples: number;
  /** What parts classes of size, in 万m³ a year, the lowest first (tables 4.1-2 to 4.1-9). */
  readonly sizeBounds: readonly number[];
  /** Nothing is said of a factor from fewer samples (section 5.2). */
  readonly factorSamples: number;
  /** What is deducted from the volumes of samples before their unit use is computed. */
  readonly water: WaterScope;
}

export interface Item {
  /** What samples, peers and decisions name: unique in the project, kept for good. */
  readonly key: string;
  readonly industry: string;
  readonly code: string;
  readonly product: string;
  readonly condition: string;
  /** Blank where it is not known yet. */
  readonly unit: string;
  /** The quota of the standard that is replaced, and where it stands. */
  readonly old: number | null;
  readonly oldSource: string;
  /** Decimals of the published values. */
  readonly decimals: number;
}

/** One enterprise in one year: what one row of the sample table says. */
export interface Sample {
  readonly id: string;
  /** The item it counts for; blank: none. */
  readonly item: string;
  readonly enterprise: string;
  readonly industry: string;
  readonly product: string;
  readonly condition: string;
  readonly year: number | null;
  readonly water: number | null;
  readonly waterUnit: string;
  readonly output: number | null;
  readonly outputUnit: string;
  /** Unit use as the enterprise or the survey states it. */
  readonly stated: number | null;
  readonly statedUnit: string;
  readonly note: string;
  /** What else its source says of it, in the units of the survey's forms. */
  readonly particulars?: Particulars;
  readonly origin: Origin;
  /**
   * The measured part as its source had it (measuredText). What differs from it has been corrected by hand in the project, and is
   * kept when the source is read again.
   */
  readonly asRead: string;
  readonly exclusion: Exclusion | null;
}

/** Where a sample can be looked up. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  /** As the file counts its rows: from 1. */
  readonly row: number | null;
}

export interface Exclusion extends Stamp {
  readonly reason: string;
}

/** cleaner: a level of cleaner production, which is a reference and no quota. */
export type PeerKind = "national" | "guide" | "province" | "cleaner" | "case";

/** A value to hold a quota against. */
export interface Peer {
  readonly item: string;
  readonly kind: PeerKind;
  /** Who issued it, or whose it is: a standard, a province, an enterprise. */
  readonly name: string;
  readonly standard: string;
  /** The tier in the issuer's words. */
  readonly tier: string;
  /** What that tier is for; average: the middle of the guide; unknown: one value for all. */
  readonly purpose: Purpose | "average" | "unknown";
  /** A range such as 5.5~6.0 has two ends; a single value has the same twice. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly note: string;
}

/** A tier's value and how it came about. */
export interface Decision extends Stamp {
  readonly method: DecisionMethod;
  /** Given by hand; null where the method gives the value. */
  readonly value: number | null;
  readonly reason: string;
}

/** By item and tier. */
export type Decisions = ReadonlyMap<string, Readonly<Partial<Record<Purpose, Decision>>>>;

/** The share of all industrial water that an industry has in one source, and whether the standard has quotas for it. */
export interface CoverageShare {
  readonly industry: string;
  readonly source: string;
  readonly share: number;
  readonly covered: boolean;
}

export interface PracticalityCheck {
  readonly question: string;
  /** Null: not answered. */
  readonly satisfied: boolean | null;
  readonly note: string;
}

/** What a census, a register of permits or another survey counts in an industry. */
export interface CensusTotal {
  readonly source: string;
  readonly industry: string;
  /** The class of size as the table states it; blank: of all enterprises, or nobody says. */
  readonly size: string;
  readonly enterprises: number | null;
  /** In 万元. */
  readonly value: number | null;
  /** In 万m³ a year. */
  readonly water: number | null;
}

/** A text of people's in the documents. */
export interface AuthorText {
  /** Of its place, for those who read it in the workbook. */
  readonly title: string;
  /** Paragraphs are lines. */
  readonly text: string;
}

export type CommentVerdict = "adopted" | "partly" | "rejected";

/** An opinion on the draft that was sent round (征求意见). */
export interface Comment {
  readonly number: number | null;
  readonly from: string;
  /** The clause or table that it is about, as written. */
  readonly clause: string;
  /** The item that it is about; "" where it is about none, or about one that is no more. */
  readonly item: string;
  readonly opinion: string;
  /** Null: not dealt with yet. */
  readonly verdict: CommentVerdict | null;
  readonly reason: string;
}

/** What was done. `before` and `after` are what the log shows and what an undo restores. */
export interface LogEntry {
  /** Entries of one step were made together, and are undone together. Counted from 1. */
  readonly step: number;
  readonly time: string;
  readonly who: string;
  readonly action: LogAction;
  readonly item: string;
  /** The tier's word, for decisions. */
  readonly tier: Purpose | null;
  /** The sample's id, for exclusions and assignments. An edit says in `before` and `after` what it is about. */
  readonly sample: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export type LogAction =
  | "create"
  | "merge"
  | "exclude"
  | "include"
  | "decide"
  | "assign"
  | "edit"
  | "undo"
  | "redo"
  | "note"
  | "stage"
  | "comment";

/** Who did something, and when: local time, `2025-03-01 09:30`. */
export interface Stamp {
  readonly who: string;
  readonly time: string;
}

export const customarySettings: Settings = {
  title: "",
  standard: "",
  replaces: "",
  region: "",
  tiers: "existing-new-leading",
  phi: 0.4,
  lambda: "table",
  rankShares: { existing: 0.8, new: 0.5, leading: 0.2 },
  trendYear: null,
  tolerance: 0.2,
  fewSamples: 4,
  sizeBounds: [50],
  factorSamples: 8,
  water: wholeWater,
};
