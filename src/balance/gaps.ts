/** Whether a balance closes: each unit, the row of totals, sources against uses, reuse against what there is to reuse. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { blankPart, partOf, known, partsSum, sourcesApart } from "./by-source";
import { closure } from "./closure";
import type { FlowKey } from "./columns";
import { flowColumns, keysOn } from "./columns";
import { deadEndsOf } from "./listed";
import type { UseUnit, WaterBalance } from "./model";
import { rounded, sumOf, valueOf } from "./model";
import { suspect } from "./suspicion";

export interface Check {
  readonly kind: "unit" | "used" | "parts" | "total" | "sources" | "reuse";
  /** Of the unit, or of the kind of sources; of the plant "". */
  readonly name: string;
  /** For totals: the column. */
  readonly column: FlowKey | null;
  readonly inflow: number;
  readonly outflow: number;
  /** In less out: what went in and is not accounted for. Of totals: the printed one less the sum. */
  readonly gap: number;
  readonly share: number | null;
  /** What most likely explains the gap; null where there is none. */
  readonly suspicion: Message | null;
}

export interface Closing {
  readonly checks: readonly Check[];
  /** Units whose balance cannot be checked, and why. */
  readonly unchecked: readonly Message[];
}

export function closingOf(balance: WaterBalance): Closing {
  const units = balance.units.flatMap((unit) => unitChecks(unit));
  const checks = withSharedFlows(
    units.filter((found) => "kind" in found),
    balance.flows,
  );
  const missing = rounded(checks.filter(({ kind }) => kind === "unit").reduce((sum, { gap }) => sum + gap, 0));
  return {
    checks: [...checks, ...totalChecks(balance), ...sourceCheck(balance), ...reuseCheck(balance, missing)],
    unchecked: [...units.filter((found): found is Message => "key" in found), ...deadEndsOf(balance.flows)],
  };
}

export function gapsOf({ checks }: Closing): readonly Check[] {
  return checks.filter(({ gap }) => gap !== 0);
}

function volumesOf({ entries }: UseUnit, keys: readonly FlowKey[]): number[] {
  return keys.flatMap((key) => valueOf(entries, key) ?? []);
}

export function unitChecks(unit: UseUnit): (Check | Message)[] {
  const checks: (Check | Message)[] = [];
  const { name, entries } = unit;
  const waysOut = keysOn("out").filter((key) => key in entries);
  if (waysOut.length > 0) {
    const [inflows, outflows] = [volumesOf(unit, keysOn("in")), volumesOf(unit, waysOut)];
    if (inflows.length === 0 && outflows.length > 0) checks.push(message("balanceNoInflow", { unit: name }));
    else if (outflows.length === 0) checks.push(message("balanceNoOutflow", { unit: name }));
    else checks.push(check("unit", name, inflows, outflows, (gap) => suspect(entries, gap)));
  }
  const [fresh, bySource] = [valueOf(entries, "fresh"), partsSum(unit)];
  if (fresh !== null && bySource !== null && fresh !== bySource) {
    const explain = (gap: number) => blankPart(unit, gap) ?? message("balanceUnexplained");
    checks.push(check("parts", name, [fresh], [bySource], explain));
  }
  if (isOnlyRound(unit)) checks.push(message("balanceOnlyRound", { unit: name }));
  const used = valueOf(entries, "used");
  const parts = volumesOf(unit, "reused" in entries ? ["fresh", "reused"] : keysOn("in", "through"));
  if (used !== null && parts.length > 0) {
    checks.push(check("used", name, [used], parts, () => message("balanceUnexplained")));
  }
  return checks;
}

/** Nothing is known of it but what goes round: it would close whatever it loses. */
function isOnlyRound({ entries }: UseUnit): boolean {
  const isKnown = (key: FlowKey) => valueOf(entries, key) !== null;
  return keysOn("through").some(isKnown) && !keysOn("in", "out", "sum").some(isKnown);
}

/** Where two units lack and have over the same, a flow between them that was misread explains both. */
function withSharedFlows(checks: readonly Check[], flows: WaterBalance["flows"]): readonly Check[] {
  const gaps = new Map(checks.filter(({ gap }) => gap !== 0).map(({ name, gap }) => [name, gap]));
  const suspects = flows.filter(
    ({ from, to, volume }) =>
      from !== to &&
      gaps.has(from) &&
      rounded(gaps.get(from)! + (gaps.get(to) ?? 0)) === 0 &&
      (volume.value ?? 0) + gaps.get(from)! >= 0,
  );
  return checks.map((check) => {
    const shared = suspects.find(({ from, to }) => from === check.name || to === check.name);
    if (!shared) return check;
    const { from, to, volume } = shared;
    const instead = rounded((volume.value ?? 0) + gaps.get(from)!);
    const flow = `${from} → ${to}`;
    return { ...check, suspicion: message("balanceSharedFlow", { flow, value: volume.value ?? "—", instead }) };
  });
}

function check(
  kind: Check["kind"],
  name: string,
  inflows: readonly number[],
  outflows: readonly number[],
  explain: (gap: number) => Message,
  column: FlowKey | null = null,
): Check {
  const found = closure(inflows, outflows);
  const gap = rounded(found.gap);
  return { ...found, gap, kind, name, column, suspicion: gap === 0 ? null : explain(gap) };
}

function totalChecks({ units, printed, remarks }: WaterBalance): Check[] {
  if (!printed) return [];
  return (Object.keys(printed.entries) as FlowKey[]).flatMap((key) => {
    const total = valueOf(printed.entries, key);
    const sum = sumOf(units, key);
    if (total === null || sum === null) return [];
    return [
      check(
        "total",
        printed.name,
        [total],
        [sum],
        (gap) => inRemarks(remarks, gap) ?? tenfoldUnit(units, key, gap),
        key,
      ),
    ];
  });
}

/** A remark that names the very number. */
function inRemarks(remarks: readonly string[], gap: number): Message | null {
  const size = Math.abs(gap);
  const remark = remarks.find((text) =>
    [...text.matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => Number(digits) === size),
  );
  return remark === undefined ? null : message("balanceInRemark", { value: size, remark });
}

function tenfoldUnit(units: readonly UseUnit[], key: FlowKey, gap: number): Message {
  for (const { name, entries } of units) {
    const value = valueOf(entries, key) ?? 0;
    const instead = [value / 10, value * 10].map(rounded).find((other) => rounded(other - value) === gap);
    const column = { zh: `${name}：${flowColumns[key].name.zh}`, en: `${flowColumns[key].name.en} of ${name}` };
    if (instead !== undefined && value !== 0) return message("balanceTenfold", { column, value, instead });
  }
  return message("balanceUnexplained");
}

/** All sources against all fresh water; where units tell their sources apart, each kind against its own. */
function sourceCheck(balance: WaterBalance): Check[] {
  const { sources, units } = balance;
  const taken = (of: WaterBalance["sources"]) => of.flatMap(({ taken }) => taken.value ?? []);
  const fresh = sumOf(units, "fresh");
  if (taken(sources).length === 0 || fresh === null) return [];
  const unexplained = () => message("balanceUnexplained");
  const parts = sourcesApart(balance) ?? [];
  const byKind = parts.map((part) => {
    const used = units.flatMap(({ bySource }) => known(bySource).filter(({ name }) => name === part));
    const own = taken(sources.filter((source) => partOf(source, parts) === part));
    return check("sources", part, own, used.map(({ entry }) => entry.value!), unexplained); // prettier-ignore
  });
  return [check("sources", "", taken(sources), [fresh], unexplained), ...byKind];
}

/** Water can be reused only where it was passed on or drained before. What is drained and not reused leaves the plant, and is no gap. */
function reuseCheck({ units, remarks }: WaterBalance, missing: number): Check[] {
  const reused = sumOf(units, "reuseIn");
  const passedOn = sumOf(units, "reuseOut") ?? sumOf(units, "discharged");
  if (reused === null || passedOn === null || reused <= passedOn) return [];
  const rest = rounded(passedOn + missing - reused);
  return [
    check("reuse", "", [passedOn], [reused], (gap) =>
      missing > 0 && rest >= 0
        ? message("balanceReuseShort", { missing, rest })
        : (inRemarks(remarks, gap) ?? message("balanceUnexplained")),
    ),
  ];
}
