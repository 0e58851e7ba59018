/** What a reading or a check has to say about one place of a survey, and what the user may do about it. */
import type { Message } from "../language/messages";
import type { ColumnKey } from "./columns";

/** error: the sample cannot be used as it stands. warning: look at it. notice: something was assumed. */
export const severities = ["error", "warning", "notice"] as const;
export type Severity = (typeof severities)[number];

/** Rows and columns count from 0; a file is named by its path below the folder, so that two files of one name are told apart. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Null where the whole row is meant. */
  readonly column: number | null;
}

/** What to enter instead, offered only where nothing else can have been meant. */
export interface Fix {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  /** Why it is certain. */
  readonly because: Message;
}

/** What may have been meant, to be asked about: the same digits in another power of ten. */
export interface Likely {
  readonly column: number;
  readonly value: number;
}

export interface Issue extends Place {
  /** Which check, or which step of reading, found it. */
  readonly check: string;
  readonly severity: Severity;
  readonly key: ColumnKey | null;
  readonly message: Message;
  readonly fix?: Fix;
  readonly likely?: Likely;
}

/** By file, sheet and row; the sheets of a file in the order in which they first appear. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const order = new Map<string, number>();
  const ranked = issues.map((issue) => {
    const place = `${issue.file}\n${issue.sheet}`;
    let rank = order.get(place);
    if (rank === undefined) order.set(place, (rank = order.size));
    return { issue, rank };
  });
  ranked.sort((first, second) => {
    if (first.issue.file !== second.issue.file) return first.issue.file < second.issue.file ? -1 : 1;
    return first.rank - second.rank || first.issue.row - second.issue.row;
  });
  return ranked.map(({ issue }) => issue);
}
