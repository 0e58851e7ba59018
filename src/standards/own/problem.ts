import type { Message, MessageKey, MessageValues } from "../../language/message";
import { message } from "../../language/message";

/** What is wrong with a cell of the sheet that was read; rows and columns count from 0. */
export interface CellProblem {
  readonly row: number;
  /** Null where the whole row is meant. */
  readonly column: number | null;
  readonly message: Message;
}

/** Problems as they are found. A sheet of the wrong kind is wrong in every row: beyond some hundreds they are only counted. */
export class Problems {
  count = 0;
  private readonly listed: CellProblem[] = [];
  private static readonly most = 500;

  add<Key extends MessageKey>(row: number, column: number | null, key: Key, ...values: MessageValues<Key>): void {
    if (this.count++ < Problems.most) this.listed.push({ row, column, message: message(key, ...values) });
  }

  /** As one reads a sheet. */
  inOrder(): readonly CellProblem[] {
    return [...this.listed].sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
  }
}
