/** What Univer 0.25.1 gets wrong for us, mended from outside and in one place; look at it anew with every other version. */
import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { BaseValueObject, LexerNode } from "@univerjs/engine-formula";
import {
  ERROR_TYPE_SET,
  IFormulaRuntimeService,
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  Interpreter,
  Lexer,
  ReferenceNodeFactory,
} from "@univerjs/engine-formula";
import { UpdateFormulaController } from "@univerjs/sheets-formula";
import type { Surroundings } from "../functions";
import { givenUp } from "../givenUp";
import { mendDependencies } from "../referenceArray";
import { mendArrayConstants } from "./arrayConstants";
import { mendComparison } from "./comparison";
import { mendFormulaCells } from "./formulaCells";
import { mendFunctions } from "./functions";
import { mendHiddenRows } from "./hiddenRows";
import { mendIndex } from "./invertedIndex";
import { mendReading } from "./reading";
import { mendRoom } from "./room";
import { mendSpilled } from "./spilled";

let mended = false;

/** What has to be mended for all workbooks of the process, once. */
export function mendProcess(): void {
  if (mended) return;
  mended = true;
  mendReading();
  mendArrayConstants();
  mendComparison();
  mendIndex();
  mendOpening();
}

/** A new workbook has the engine look for formulas among all of its cells, for a thread of its own that there is not. */
function mendOpening(): void {
  const controller = UpdateFormulaController.prototype as unknown as { _handleWorkbookAdded: () => void };
  controller._handleWorkbookAdded = () => undefined;
}

/** What has to be mended in the engine of each workbook. */
export function mendEngine(injector: Injector, { problems }: Surroundings): void {
  guardEngine(injector);
  mendTableNames(injector);
  mendFunctions(injector, () => problems.push(givenUp));
  mendDependencies(injector);
  mendResults(injector);
  mendRoom(injector);
  mendSpilled(injector);
  mendFormulaCells(injector);
  mendHiddenRows(injector);
  mendEntries(injector);
}

/** An entry has the engine look through the cells of all sheets; only those of its own can share a formula with it. */
function mendEntries(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const ofAll = model.getFormulaData;
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      model.getFormulaData = ofAll;
    }
  };
}

/** Results that are text keep being text, also where it reads like an error, and nothing at all shows as 0. */
function mendResults(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as {
    _getValueObjectOfRuntimeData(variant: Nullable<BaseValueObject>): ICellData;
  };
  const write = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (variant) => {
    // Blank cells of a range that spills come as nothing.
    if (!variant || variant.isNull()) return { v: 0, t: CellValueType.NUMBER };
    const cell = write(variant);
    const readsLikeError = variant.isString() && ERROR_TYPE_SET.has(cell.v as ErrorType);
    return readsLikeError ? { ...cell, t: CellValueType.FORCE_STRING } : cell;
  };
}

/**
 * An exception in a native function or while a formula is parsed (`=LET(A1:B2,1,1)`) would leave the workbook calculating for
 * ever, and end a Node process. Here it is an error of that formula.
 */
function guardEngine(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const parser = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const read = lexer.treeBuilder.bind(lexer);
  const parse = parser.parse.bind(parser);
  const execute = interpreter.execute.bind(interpreter);

  lexer.treeBuilder = (formula, transformSuffix) =>
    guarded(
      () => read(formula, transformSuffix),
      () => ErrorType.VALUE,
    );
  parser.parse = (node) =>
    guarded(
      () => parse(node),
      () => parse(read('="text"+1') as LexerNode),
    );
  interpreter.execute = (node) =>
    guarded(
      () => execute(node),
      () => ErrorValueObject.create(ErrorType.VALUE),
    );
}

/** Only letters and digits are known in the name of a table, so that `表_2[水量]` would be `#NAME?`. */
function mendTableNames(injector: Injector): void {
  const factory = injector.get(ReferenceNodeFactory) as unknown as {
    _checkTokenIsTableReference(token: string): boolean;
  };
  const check = factory._checkTokenIsTableReference.bind(factory);
  factory._checkTokenIsTableReference = (token) =>
    check(token.replace(/^[^[]+/, (name) => name.replaceAll(/[_.]/g, "x")));
}

function guarded<Outcome>(work: () => Outcome, instead: () => Outcome): Outcome {
  try {
    return work();
  } catch {
    return instead();
  }
}
