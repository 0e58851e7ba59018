/** What does not close in a balance, with the cell to look at: as checks of a sheet list it. */
import type { Place } from "../documents/document";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { blankEntry } from "./suspicion";
import type { Check, Closing } from "./gaps";
import { gapsOf } from "./gaps";
import type { WaterBalance } from "./model";

export interface BalanceFinding {
  readonly place: Place | null;
  readonly message: Message;
  /** What most likely explains it. */
  readonly suspicion: Message | null;
}

export function findingsOf(balance: WaterBalance, closing: Closing): readonly BalanceFinding[] {
  const gaps = gapsOf(closing).map((check) => ({
    place: placeOf(balance, check),
    message: gapMessage(check),
    suspicion: check.suspicion,
  }));
  const said = [...balance.noticed, ...closing.unchecked];
  return [...gaps, ...said.map((one) => ({ place: null, message: one, suspicion: null }))];
}

function gapMessage({ kind, name, inflow, outflow, gap }: Check): Message {
  const values = { unit: name, inflow, outflow, gap };
  if (kind === "total") return message("balanceGapTotal", values);
  if (kind === "sources") return message("balanceGapSources", { ...values, unit: name === "" ? "" : `${name} ` });
  if (kind === "parts") return message("balanceGapParts", values);
  if (kind === "reuse") return message("balanceGapReuse", values);
  return message(kind === "used" ? "balanceGapUsed" : "balanceGapUnit", values);
}

/** The blank that would close a gap, else the first entry of whose row it is. */
function placeOf({ units, printed }: WaterBalance, { kind, name, column, gap }: Check): Place | null {
  if (kind === "total") return (column && printed?.entries[column]?.place) ?? null;
  const entries = units.find((unit) => unit.name === name)?.entries;
  if (!entries) return null;
  const blank = blankEntry(entries, gap);
  const places = [blank && entries[blank]?.place, ...Object.values(entries).map(({ place }) => place)];
  return places.find((place) => place?.cell !== undefined) ?? null;
}
