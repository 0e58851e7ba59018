/** What a benchmark tells: a figure, and how it stands against its peer or its limit. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against: another program doing the same, or a limit. */
  readonly peer: string;
  readonly peerValue: number;
  /** Says whether the ratio value / peerValue is as wished: at most so much. */
  readonly atMost: number;
}

export type Benchmark = () => Measurement[] | Promise<Measurement[]>;

/** A figure that is to stay below a limit. */
export function limit(name: string, value: number, unit: string, wanted: number): Measurement {
  return { name, value, unit, peer: "limit", peerValue: wanted, atMost: 1 };
}

/**
 * Processor time that a piece of work takes on average, collecting its garbage included, in milliseconds. Other programs on the
 * machine do not count, as they would on the clock.
 */
export function cost(work: () => unknown, runs = 20): number {
  for (let run = 0; run < 5; run++) work();
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
