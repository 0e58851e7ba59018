/** What came within a time, handed on together; as in RxJS, but for what is handed on when nothing came: nothing, and no clock runs for it. */
import type { OperatorFunction } from "rxjs";
import { auditTime, buffer, connect } from "rxjs";

export function bufferTime<T>(time: number): OperatorFunction<T, T[]> {
  return connect((values) => values.pipe(buffer(values.pipe(auditTime(time)))));
}
