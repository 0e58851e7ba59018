export { cellName, columnIndex, columnName, qualifiedName, rangeName } from "../workbook/address";
