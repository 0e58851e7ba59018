/** A balance as a network of flows between nodes, and its reconciliation. Outside is no node: what comes and goes there needs no balance. */
import type { Bilingual } from "../language/language";
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import { quantile } from "../statistics/normal";
import { partOf, known, sourcesApart } from "./by-source";
import type { FlowKey } from "./columns";
import { flowColumns, keysOn } from "./columns";
import { closingOf } from "./gaps";
import { outsideOf } from "./listed";
import type { ListedFlow, WaterBalance } from "./model";
import { valueOf } from "./model";
import { adjustPositive } from "./solving/adjust";
import { blankEntry } from "./suspicion";

export interface Flow {
  readonly name: Bilingual;
  /** Null: outside. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null: not measured, to be derived. */
  readonly measured: number | null;
  /** Its own standard deviation over volume, where the sheet states one. */
  readonly uncertainty: number | null;
}

export interface ReconciledFlow extends Flow {
  readonly sigma: number | null;
  /** Null where the balances do not determine it. */
  readonly adjusted: number | null;
  readonly residual: number | null;
}

export interface Reconciliation {
  readonly flows: readonly ReconciledFlow[];
  readonly said: readonly Message[];
}

/** Where no uncertainty is given: standard deviation over flow. */
const assumedUncertainty = 0.05;

const supply = "水源";
const pool = "排水汇集";

function networkOf(balance: WaterBalance): readonly Flow[] {
  return balance.flows.length > 0 ? listedNetwork(balance.flows) : networkOfUnits(balance);
}

function listedNetwork(flows: readonly ListedFlow[]): readonly Flow[] {
  const isOutside = outsideOf(flows);
  return flows.map(({ from, to, volume, uncertainty }) => ({
    name: { zh: `${from} → ${to}`, en: `${from} → ${to}` },
    from: isOutside(from) ? null : from,
    to: isOutside(to) ? null : to,
    measured: positive(volume.value),
    uncertainty,
  }));
}

function networkOfUnits(balance: WaterBalance): readonly Flow[] {
  const flows: Flow[] = [];
  const hasSources = balance.units.length > 0 && balance.sources.some(({ taken }) => taken.value !== null);
  const usesAgain = balance.units.some(({ entries }) => valueOf(entries, "reuseIn") !== null);
  const passesOn = balance.units.some(({ entries }) => valueOf(entries, "reuseOut") !== null);
  const apart = hasSources ? sourcesApart(balance) : null;
  const supplyOf = (part: string | null) => (part === null ? supply : `${supply}：${part}`);
  const ofUnits = hasSources ? supply : null;
  const isPooled = (key: FlowKey) => usesAgain && key === (passesOn ? "reuseOut" : "discharged");
  for (const source of hasSources ? balance.sources : []) {
    const { name, taken, uncertainty } = source;
    const to = supplyOf(apart && partOf(source, apart));
    flows.push({ name: { zh: name, en: name }, from: null, to, measured: positive(taken.value), uncertainty });
  }
  const gaps = new Map(closingOf(balance).checks.flatMap((one) => (one.kind === "unit" ? [[one.name, one.gap]] : [])));
  for (const { name, entries, bySource, uncertainty } of balance.units) {
    // A unit of which one side is unknown has no balance: its flows come from and go outside.
    const node = gaps.has(name) ? name : null;
    const gap = gaps.get(name) ?? 0;
    const missing = gap === 0 ? null : blankEntry(entries, gap);
    for (const key of keysOn("in", "out")) {
      const value = valueOf(entries, key);
      if (value === null && key !== missing) continue;
      const label = flowColumns[key].name;
      const flow = {
        name: { zh: `${name}：${label.zh}`, en: `${name}: ${label.en}` },
        measured: positive(value),
        uncertainty,
      };
      if (key === "fresh" && apart) {
        for (const { name: part, entry } of known(bySource)) {
          const own = { zh: `${flow.name.zh}（${part}）`, en: `${flow.name.en} (${part})` };
          flows.push({ ...flow, name: own, measured: positive(entry.value), from: supplyOf(part), to: node });
        }
      } else if (key === "fresh") flows.push({ ...flow, from: ofUnits, to: node });
      else if (key === "reuseIn") flows.push({ ...flow, from: pool, to: node });
      else flows.push({ ...flow, from: node, to: isPooled(key) ? pool : null });
    }
  }
  if (usesAgain) {
    flows.push({
      name: { zh: "未回用（外排、处理损耗）", en: "not reused (discharged, lost in treatment)" },
      from: pool,
      to: null,
      measured: null,
      uncertainty: null,
    });
  }
  return flows;
}

/** A negative reading says nothing about the flow. */
function positive(value: number | null): number | null {
  return value !== null && value < 0 ? null : value;
}

/** @param uncertainty standard deviation over flow */
export function reconciliationOf(balance: WaterBalance, uncertainty: number | null = null): Reconciliation {
  const flows = networkOf(balance);
  const measured = flows.flatMap(({ measured }) => (measured ? [measured] : []));
  if (measured.length === 0) return { flows: [], said: [message("balanceNothingMeasured")] };
  const share = uncertainty ?? assumedUncertainty;
  // A reading of zero is as sure as the smallest other one.
  const smallest = Math.min(...measured);
  const sigma = flows.map((flow) => (flow.uncertainty ?? share) * Math.max(flow.measured ?? 0, smallest));
  const nodes = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter((node) => node !== null);
  const incidence = nodes.map((node) => flows.map(({ from, to }) => Number(to === node) - Number(from === node)));
  const found = adjustPositive({ flows: flows.map((flow) => flow.measured), incidence, sigma });
  if (!found) return { flows: [], said: [message("balanceUnsolvable")] };
  const reconciled = flows.map((flow, at) => ({
    ...flow,
    sigma: flow.measured === null ? null : sigma[at]!,
    adjusted: found.flows[at]!,
    residual: found.residuals[at]!,
  }));
  const stated = flows.every((flow) => flow.measured === null || flow.uncertainty !== null);
  const assumed = uncertainty === null && !stated ? [message("balanceSigmaAssumed", { share: share * 100 })] : [];
  return { flows: reconciled, said: [...assumed, ...undetermined(reconciled), ...suspicious(reconciled)] };
}

function undetermined(flows: readonly ReconciledFlow[]): Message[] {
  const loose = flows.filter(({ adjusted }) => adjusted === null);
  return loose.length === 0 ? [] : [message("balanceUndetermined", { flows: loose.map(({ name }) => name) })];
}

/** The limit grows with the number of flows that are looked at, so that one false alarm in twenty plants remains (Šidák). */
function suspicious(flows: readonly ReconciledFlow[]): Message[] {
  const checked = flows.filter(({ residual }) => residual !== null);
  if (checked.length === 0) return [];
  const size = (flow: ReconciledFlow) => Math.abs(flow.residual!);
  const limit = quantile((1 + 0.95 ** (1 / checked.length)) / 2);
  const worst = Math.max(...checked.map(size));
  if (worst <= limit) return [];
  // Flows that only one balance checks cannot be told apart.
  const worstOnes = checked.filter((flow) => size(flow) > worst * (1 - 1e-6));
  const figures = { residual: worst.toFixed(2), limit: limit.toFixed(2) };
  return [message("balanceSuspicious", { flows: worstOnes.map(({ name }) => name), ...figures })];
}
