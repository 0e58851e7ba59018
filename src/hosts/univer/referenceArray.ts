/** INDIRECT of several texts: as many references, which SUMIF and its like take one by one, as workbooks with a sheet a month do. */
import type { Injector, IUnitRange } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { ofNoPlace } from "./valueObjects";

/** Where values are wanted there are none, as in Excel. */
export class ReferenceArray extends ArrayValueObject {
  constructor(readonly references: readonly (readonly FunctionVariantType[])[]) {
    const values = references.map((row) => row.map(() => ErrorValueObject.create(ErrorType.VALUE)));
    super(ofNoPlace(values, references.length, references[0]!.length));
  }

  /** One row serves all rows, and one column all columns. */
  at(row: number, column: number): FunctionVariantType {
    const line = this.references.length === 1 ? this.references[0]! : this.references[row];
    return (line?.length === 1 ? line[0] : line?.[column]) ?? ErrorValueObject.create(ErrorType.NA);
  }
}

/** A reference finds the cells of the workbook: the engine gives them only to one that is all that a function returns. */
export function connected(reference: FunctionVariantType, injector: Injector): FunctionVariantType {
  if (!reference.isReferenceObject()) return reference;
  const cells = injector.get(IFormulaCurrentConfigService);
  const results = injector.get(IFormulaRuntimeService);
  const object = reference as BaseReferenceObject;
  object.setForcedSheetId(cells.getSheetNameMap());
  if (object.getForcedSheetName() !== "" && !object.getForcedSheetId()) return ErrorValueObject.create(ErrorType.REF);
  object.setUnitData(cells.getUnitData());
  // Its cells are remembered for all who name the same range: with the formats that the others would find.
  object.setUnitStylesData(cells.getUnitStylesData());
  object.setArrayFormulaCellData(cells.getArrayFormulaCellData());
  object.setArrayFormulaRange(cells.getArrayFormulaRange());
  object.setRuntimeData(results.getUnitData());
  object.setRuntimeArrayFormulaCellData(results.getRuntimeArrayFormulaCellData());
  object.setRuntimeArrayFormulaRange(results.getUnitArrayFormula());
  object.setRuntimeFeatureCellData(results.getRuntimeFeatureCellData());
  return object;
}

interface ReferringNode {
  setValue(value: null): void;
}

interface Dependencies {
  _executeNode(node: ReferringNode, x?: number, y?: number): Promise<FunctionVariantType>;
  _getRangeListByFunctionRefNode(nodes: readonly ReferringNode[], x: number, y: number): Promise<IUnitRange[]>;
}

/** A formula hangs on all of them. */
export function mendDependencies(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Dependencies;
  generator._getRangeListByFunctionRefNode = async (nodes, x, y) => {
    const ranges: IUnitRange[] = [];
    for (const node of nodes) {
      ranges.push(...rangesOf(await generator._executeNode(node, x, y)));
      node.setValue(null);
    }
    return ranges;
  };
}

function rangesOf(value: FunctionVariantType): IUnitRange[] {
  if (!(value instanceof ReferenceArray)) return [(value as BaseValueObject).toUnitRange()];
  return value.references.flat().map((one) => one.toUnitRange());
}
