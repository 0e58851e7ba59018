/** What is worth a look although nothing printed shows it to be wrong: firms named twice, cells with two numbers. */
import { message } from "../../language/messages";
import type { Finding } from "../finding";
import { notice } from "../finding";
import { isNumber } from "../tables/reading";
import type { AuditTable, Column, Row } from "../tables/table";
import { columnOfRole, isShifted, isTotal, spotOf } from "../tables/table";

export function doubts(table: AuditTable): Finding[] {
  return [...firmsTwice(table), ...twoNumbers(table)];
}

/** In a table of samples: the same enterprise, product, process and year. */
function firmsTwice(table: AuditTable): Finding[] {
  const [firm, use] = [columnOfRole(table, "enterprise"), columnOfRole(table, "unitUse")];
  if (!firm || !use) return [];
  const told = (["product", "process", "year"] as const).flatMap((role) => columnOfRole(table, role) ?? []);
  const first = new Map<string, Row>();
  return table.rows.flatMap((row) => {
    const name = firmName(row.cells[firm.index]!.text);
    if (name === "" || isTotal(row) || isShifted(table, row) || !isNumber(row.cells[use.index]!.reading)) return [];
    const key = [name, ...told.map(({ index }) => row.cells[index]!.text.replace(/\s/g, ""))].join("\t");
    const before = first.get(key);
    if (before) return [doubt(table, row, firm, before, use)];
    first.set(key, row);
    return [];
  });
}

/** Without what tells two works of one firm apart: those are two samples. */
function firmName(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

function doubt(table: AuditTable, row: Row, firm: Column, before: Row, use: Column): Finding {
  const [one, other] = [before, row].map(({ cells }) => cells[use.index]!.text);
  return {
    rule: "firmTwice",
    spot: spotOf(table, row, firm),
    printed: row.cells[firm.index]!.text,
    recomputed: "",
    calculation: `${one}, ${other}`,
    verdict: notice,
    cause: message("auditFirmTwice", { one: one!, other: other! }),
  };
}

/** `6.20 8.00` in a column of numbers: two rows run into one. A range, a remark or a date is none of them. */
function twoNumbers(table: AuditTable): Finding[] {
  return table.columns.flatMap((column) => {
    const cells = table.rows.map(({ cells }) => cells[column.index]!);
    const numbers = cells.filter(({ reading }) => isNumber(reading)).length;
    if (numbers < 3 || 4 * numbers < 3 * cells.filter(({ reading }) => reading !== "blank").length) return [];
    return table.rows.flatMap((row): Finding[] => {
      const { text } = row.cells[column.index]!;
      if (!/^\d+(?:\.\d+)?\s+\d+(?:\.\d+)?$/.test(text.normalize("NFKC").trim()) || isShifted(table, row)) return [];
      // `1 200` is one number with a space among its thousands.
      if (/^\d{1,3}(?:\s\d{3})+$/.test(text.trim())) return [];
      return [
        {
          rule: "twoNumbers",
          spot: spotOf(table, row, column),
          printed: text,
          recomputed: "",
          calculation: "",
          verdict: notice,
          cause: message("auditTwoNumbers"),
        },
      ];
    });
  });
}
