/** The header of an own standard: which column holds what. */
import { columnName } from "../../workbook/address";
import type { Cell, Matrix } from "../../workbook/values";
import { describeCell, isBlank } from "../../workbook/values";
import type { Tier } from "../standard";
import { purposeNames, purposes } from "../standard";
import type { Column } from "./layout";
import { columnOf, tierOf } from "./layout";
import type { Problems } from "./problem";

export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** With the column of the sheet. The strictest first. */
  readonly tiers: readonly (Tier & { readonly column: number })[];
}

export function isHeader(line: readonly Cell[]): boolean {
  const found = new Set(line.map((cell) => (typeof cell === "string" ? columnOf(cell) : null)));
  return found.has("product") && found.has("unit");
}

export function readHeader(line: readonly Cell[], row: number, cells: Matrix, problems: Problems): Header {
  const columns = new Map<Column, number>();
  const tiers: (Tier & { column: number })[] = [];
  line.forEach((cell, column) => {
    const title = describeCell(cell).trim();
    const known = columnOf(title);
    const tier = known ? null : tierOf(title);
    if (known) {
      const other = columns.get(known);
      if (other === undefined) columns.set(known, column);
      else problems.add(row, column, "ownColumnRepeated", { column: title, other: columnName(other) });
    } else if (tier) {
      const other = tiers.find(({ name, purpose }) => name === tier.name || purpose === tier.purpose);
      if (!other) tiers.push({ ...tier, aliases: [], column });
      else if (other.name === tier.name) {
        problems.add(row, column, "ownColumnRepeated", { column: title, other: columnName(other.column) });
      } else {
        const purpose = purposeNames[tier.purpose];
        problems.add(row, column, "ownPurposeRepeated", { first: other.name, second: tier.name, purpose });
      }
    } else if (title !== "" || cells.some((other, at) => at > row && !isBlank(other[column] ?? null))) {
      problems.add(row, column, "ownColumnUnknown", { column: title || columnName(column) });
    }
  });
  if (tiers.length === 0) problems.add(row, null, "ownTierMissing");
  tiers.sort((a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose));
  return { row, columns, tiers };
}
