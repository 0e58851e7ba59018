/** Holds the bundled quotas against the print that they were read from: value by value, remark by remark, label by label. */
import { plain, readPrint } from "./read";

type QuotaRecord = Readonly<Record<string, string>>;

export interface PrintFindings {
  /** Parts of remarks compared. */
  readonly remarks: number;
  readonly problems: readonly string[];
}

/** @param records in the order of the print */
export function checkAgainstPrint(text: string, records: readonly QuotaRecord[]): PrintFindings {
  const print = readPrint(text);
  const problems: string[] = [];
  let remarks = 0;
  for (const table of new Set(records.map((record) => record["table"]!))) {
    const printed = print.filter((value) => value.table === table);
    const own = records.filter((record) => record["table"] === table);
    const place = (line: number) => `表 ${table}（第 ${line} 行）`;
    if (printed.length !== own.length) problems.push(`表 ${table}: ${printed.length} printed, ${own.length} recorded`);
    let entry = "";
    printed.forEach(({ line, value, labels, remarks: parts, first }, index) => {
      const record = own[index];
      if (!record) return;
      if (record["value"] !== value) problems.push(`${place(line)}: ${value} printed, ${record["value"]} recorded`);
      // A label on a later line of an entry has been moved: the reading is not the only one.
      const moved = first && entry === record["entry"] && labels.length > 0;
      if (moved && record["status"] !== "doubtful" && !labels.includes(record["product"]!)) {
        problems.push(`${place(line)}: ${labels.join(" ")} printed, ${record["product"]} recorded as certain`);
      }
      entry = record["entry"]!;
      if (!first) return;
      remarks += parts.length;
      for (const part of parts) if (!carried(part, own)) problems.push(`${place(line)}: 备注“${part}”未载`);
    });
  }
  return { remarks, problems };
}

/** Whether a record of the table has a part of a remark as it stands: as a term of its condition, or in its whole remark. */
function carried(part: string, records: readonly QuotaRecord[]): boolean {
  const sought = plain(part);
  return records.some(
    ({ condition, remark_printed: remark }) =>
      condition!.split("；").some((term) => plain(term) === sought.replace(/^注:/, "")) ||
      plain(remark!).includes(sought),
  );
}
