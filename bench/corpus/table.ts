/** The findings of a corpus as the table that is printed. */
import type { Finding } from "./finding";

export function summary(findings: readonly Finding[]): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  const columns = ["all", ...kinds];
  const of = (column: string) => findings.filter(({ kind }) => column === "all" || kind === column);
  const row = (name: string, count: (of: readonly Finding[]) => number) => [
    name,
    ...columns.map((column) => String(count(of(column)))),
  ];
  const counting = (is: (finding: Finding) => boolean) => (of: readonly Finding[]) => of.filter(is).length;
  const lines = [
    ["", ...columns],
    row("files", ({ length }) => length),
    ...(["opened", "refused", "crashed", "hung"] as const).map((outcome) =>
      row(
        outcome,
        counting((finding) => finding.outcome === outcome),
      ),
    ),
    row(
      "saved without a change",
      counting(({ saving }) => saving !== undefined),
    ),
    row(
      "  and not the same byte for byte",
      counting(({ saving }) => saving?.same === false),
    ),
    row(
      "saving one cell fails",
      counting(({ saving }) => saving?.failed !== undefined),
    ),
    row(
      "  parts lost",
      counting(({ saving }) => (saving?.partsLost.length ?? 0) > 0),
    ),
    row(
      "  cells changed that nobody edited",
      counting(({ saving }) => (saving?.cellsChanged ?? 0) > 0),
    ),
    row(
      "recalculated",
      counting(({ recalculation }) => recalculation !== undefined),
    ),
    row(
      "  that fails",
      counting(({ recalculation }) => recalculation?.failed !== undefined),
    ),
    row(
      "  cells changed that nobody edited",
      counting(({ recalculation }) => differs(recalculation?.differing)),
    ),
    row(
      "  results that were missing filled in",
      counting(({ recalculation }) => (recalculation?.filled ?? 0) > 0),
    ),
    row(
      "  results that would differ, and stay",
      counting(({ recalculation }) => differs(recalculation?.kept)),
    ),
    row("opening, s", (of) => Math.round(of.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000)),
    row("the slowest, ms", (of) => Math.max(0, ...of.map(({ milliseconds }) => milliseconds))),
    row("memory at most, MB", (of) => Math.max(0, ...of.map(({ megabytes }) => megabytes))),
  ];
  return [aligned(lines), reasons(findings), functions(findings, "differing"), functions(findings, "kept")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function differs(differing: Readonly<Record<string, number>> | undefined): boolean {
  return Object.keys(differing ?? {}).length > 0;
}

/** How many files each message refused, or each exception took away. */
function reasons(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { outcome, kind, reason } of findings) {
    if (reason === undefined) continue;
    const key = outcome === "crashed" ? `${outcome}: ${reason}` : `${outcome} .${kind}: ${reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return byCount(counts);
}

/** Results that differ, by the first function of their formula. */
function functions(findings: readonly Finding[], which: "differing" | "kept"): string {
  const counts = new Map<string, number>();
  for (const { recalculation } of findings) {
    for (const [name, count] of Object.entries(recalculation?.[which] ?? {})) {
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return counts.size === 0 ? "" : `${which}:\n${byCount(counts)}`;
}

function byCount(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
    .join("\n");
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map((cells) =>
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
    )
    .join("\n");
}
