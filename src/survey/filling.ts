/** Filling a survey table row by row: its fields, what is entered for what was typed, and what follows from a row at once. */
export { earlierYears } from "./filling/earlier";
export type { EarlierYear } from "./filling/earlier";
export { entryFor, fieldText } from "./filling/entry";
export type { FieldEntry } from "./filling/entry";
export { contradiction, liveUse, reachedTiers } from "./filling/live";
export type { LiveUse, Reached } from "./filling/live";
export { recordsOf, rowIssues } from "./filling/row-issues";
export { fieldsOf, rowValues, tableAt, tablesIn } from "./filling/table";
export type { FillField, FillTable, RowValues } from "./filling/table";
