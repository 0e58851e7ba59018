export { cellName, columnIndex, columnName, parseRange, qualifiedName, rangeName } from "../workbook/address";
