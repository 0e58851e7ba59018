import samples from "../../../generated/datasets/samples";
import type { DatasetRecord } from "../../standards/dataset";
import { recordsOf } from "../../standards/dataset";

/** The samples of a table of the Jiangxi report, in the order printed. */
export function samplesOf(table: string, product: string): readonly DatasetRecord[] {
  return recordsOf(samples).filter((record) => record.table === table && record.product === product);
}
