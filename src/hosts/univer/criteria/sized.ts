import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { RangeReferenceObject } from "@univerjs/engine-formula";

/**
 * Of the range to add up only its first cell counts: it is as large as the range of the criterion. In a copy, since the engine hands
 * one object to all formulas that name a range.
 */
export function sizedLike(values: FunctionVariantType, range: FunctionVariantType): FunctionVariantType {
  if (!values.isReferenceObject()) return (values as BaseValueObject).isNull() ? range : values;
  if (!range.isReferenceObject()) return values;
  const own = values as BaseReferenceObject;
  const other = range as BaseReferenceObject;
  if ((own.isColumn() && other.isColumn()) || (own.isRow() && other.isRow())) return values;
  const { startRow, endRow, startColumn, endColumn } = own.getRangePosition();
  const size = other.getRangePosition();
  const [lastRow, lastColumn] = [
    startRow + size.endRow - size.startRow,
    startColumn + size.endColumn - size.startColumn,
  ];
  if (lastRow === endRow && lastColumn === endColumn) return values;
  const copy = new RangeReferenceObject(
    { startRow, startColumn, endRow: lastRow, endColumn: lastColumn },
    own.getSheetId(),
    own.getUnitId(),
  );
  copy.setUnitData(own.getUnitData());
  copy.setUnitStylesData(own.getUnitStylesData());
  copy.setRuntimeData(own.getRuntimeData());
  copy.setArrayFormulaCellData(own.getArrayFormulaCellData());
  copy.setArrayFormulaRange(own.getArrayFormulaRange());
  copy.setRuntimeArrayFormulaCellData(own.getRuntimeArrayFormulaCellData());
  copy.setRuntimeArrayFormulaRange(own.getRuntimeArrayFormulaRange());
  copy.setRuntimeFeatureCellData(own.getRuntimeFeatureCellData());
  return copy;
}
