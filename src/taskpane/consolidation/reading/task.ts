/** What the pane asks of a reader: to open a survey file, or to write the result. Plain data, as it goes between threads. */
import type { Language } from "../../../language/language";
import type { FileIdentity, FileResult } from "../../../survey/consolidate";
import type { Layouts } from "../../../survey/headers";
import type { ResultTable } from "../../../survey/result-table";

export interface SurveyFile extends FileIdentity {
  readonly content: File;
}

export interface ReadTask {
  readonly kind: "read";
  readonly file: SurveyFile;
  readonly layouts: Layouts;
  /** Tried in turn, should the file ask for one. */
  readonly passwords: readonly string[];
}

export interface WriteTask {
  readonly kind: "write";
  readonly tables: readonly ResultTable[];
  readonly language: Language;
}

export interface Answers {
  readonly read: FileResult;
  /** The bytes of an .xlsx. */
  readonly write: Uint8Array;
}
export type Task = ReadTask | WriteTask;
export type Answer<Asked extends Task> = Answers[Asked["kind"]];
