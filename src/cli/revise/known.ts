/** Old quotas and the values of others for a new project, from the bundled standards and one of the user's own. */
import { existsSync } from "node:fs";
import comparatorList from "../../../generated/datasets/comparators";
import { isFailure } from "../../language/failure";
import { message } from "../../language/messages";
import type { ProjectParts, SampleRow } from "../../revision/create";
import { newItems } from "../../revision/create";
import { withKnownValues } from "../../revision/known";
import { tierOrder, tierSystems } from "../../revision/tiers";
import type { TierSystem } from "../../revision/tiers";
import { bundledLibrary } from "../../standards/bundled";
import { comparatorsOf } from "../../standards/comparators";
import type { StandardsLibrary } from "../../standards/library";
import type { Standard } from "../../standards/standard";
import { refuseClash } from "../own-standard";
import { ownStandardFrom } from "../standard-read";
import type { Terminal } from "../terminal";
import { CommandFailure, notify } from "../terminal";
import { reportSome } from "./problems";
import type { WaterPart, WaterScope } from "../../revision/water-scope";
import { wholeWater } from "../../revision/water-scope";
import { sheetTitles } from "../../revision/workbook/titles";

/** What a new project can be told beside its samples. */
export interface NewOptions {
  /** The standard that is replaced, by its id or an alias. */
  readonly standard?: string;
  /** File of an own standard, which may be the one that is replaced. */
  readonly own?: string;
  readonly title?: string;
  readonly number?: string;
  readonly tiers?: TierSystem["id"];
  /** Parts of the water that do not count. */
  readonly deduct?: readonly WaterPart[];
}

/** The standards at hand: the bundled ones, and one of the user's own. */
export interface Known {
  readonly library: StandardsLibrary;
  readonly own: Standard | null;
}

export async function knownStandards(options: NewOptions, terminal: Terminal): Promise<Known> {
  const file = options.own ?? fileOf(options);
  if (file === undefined) return { library: bundledLibrary, own: null };
  const own = await ownStandardFrom(file, terminal);
  refuseClash(own, bundledLibrary, true, terminal);
  return { library: bundledLibrary.with({ standards: [own] }), own: own.standard };
}

/** A file may be given in place of the name of a standard. */
function fileOf({ standard }: NewOptions): string | undefined {
  return standard !== undefined && existsSync(standard) ? standard : undefined;
}

export function partsOf(rows: readonly SampleRow[], options: NewOptions, { library, own }: Known): ProjectParts {
  const isOwn = options.standard === undefined || fileOf(options) !== undefined;
  const replaced = isOwn ? own : named(options.standard!, library);
  const { items, peers, notes } = withKnownValues(
    newItems([], rows),
    library,
    comparatorsOf(comparatorList),
    replaced?.id ?? "",
  );
  return {
    rows,
    items,
    peers,
    notes,
    settings: {
      title: (options.title ?? "").trim(),
      standard: (options.number ?? "").trim(),
      ...(replaced ? { replaces: replaced.id, region: replaced.region.zh, tiers: tiersLike(replaced) } : {}),
      ...(options.tiers === undefined ? {} : { tiers: options.tiers }),
      ...(options.deduct === undefined ? {} : { water: scopeOf(options.deduct) }),
    },
  };
}

function scopeOf(deducted: readonly WaterPart[]): WaterScope {
  return deducted.reduce<WaterScope>((scope, part) => ({ ...scope, [part]: true }), wholeWater);
}

/** How much of it was found; without a standard, how to have it brought. */
export function reportKnown({ items = [], peers = [], notes = [], settings }: ProjectParts, terminal: Terminal): void {
  const replaced = settings?.replaces ?? "";
  if (replaced === "") {
    notify(terminal, message("reviseNoStandard", { standards: bundledLibrary.standards.map(({ id }) => id) }));
    return;
  }
  const without = items.filter(({ old }) => old === null).map(({ key }) => key);
  const old = items.length - without.length;
  notify(
    terminal,
    message("reviseKnownBrought", { standard: replaced, old, items: items.length, peers: peers.length }),
  );
  if (without.length > 0) {
    const shown = without.slice(0, namedAtMost);
    notify(terminal, message("reviseOldMissing", { count: without.length, items: shown }));
  }
  reportSome(
    notes
      .filter(({ kind }) => kind === "offered")
      .map(({ item, text }) => message("reviseKnownOffered", { item, text })),
    sheetTitles.log,
    terminal,
  );
}

const namedAtMost = 10;

function named(word: string, library: StandardsLibrary): Standard {
  const found = library.standard(word);
  if (!isFailure(found)) return found;
  throw new CommandFailure(
    message("reviseStandardUnknown", { word, standards: library.standards.map(({ id }) => id) }),
  );
}

/** The words that the replaced standard has for its tiers, where it has all three: the new one will most likely keep them. */
function tiersLike({ tiers }: Standard): TierSystem["id"] {
  const tierNames = (purpose: string) => {
    const tier = tiers.find((one) => one.purpose === purpose);
    return tier ? [tier.name, ...tier.aliases] : [];
  };
  const same = tierSystems.find(({ names }) => tierOrder.every((tier) => tierNames(tier).includes(names[tier])));
  return (same ?? tierSystems[0]!).id;
}
