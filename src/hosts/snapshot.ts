export type * from "../workbook/snapshot";
