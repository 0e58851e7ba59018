/** Tiers in their order: what existing enterprises may use, new ones, and leading ones. */
import type { Finding } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, spotOf } from "../tables/table";
import { auditVerdicts } from "../verdict";

export function tiers(table: AuditTable): Finding[] {
  const columns = (["existing", "new", "leading"] as const)
    .map((role) => columnOfRole(table, role))
    .filter((column) => column !== null);
  if (columns.length < 2) return [];
  return table.rows
    .filter((row) => !isShifted(table, row))
    .flatMap((row) => columns.slice(1).flatMap((column, at) => inOrder(table, row, columns.slice(0, at + 1), column)));
}

function inOrder(table: AuditTable, row: Row, before: readonly Column[], column: Column): Finding[] {
  const stricter = row.cells[column.index]!.reading;
  const looser = before.map(({ index }) => row.cells[index]!.reading).findLast((reading) => isNumber(reading));
  if (!isNumber(stricter) || !isNumber(looser)) return [];
  return [
    {
      rule: "tiers",
      spot: spotOf(table, row, column),
      printed: row.cells[column.index]!.text,
      recomputed: `≤ ${looser.value}`,
      calculation: `${stricter.value} ≤ ${looser.value}`,
      // A quota is what is printed: nothing was rounded away.
      verdict: stricter.value <= looser.value ? auditVerdicts.same : auditVerdicts.different,
      cause: null,
    },
  ];
}
