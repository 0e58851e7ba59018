/** Conditional formats whose condition compares a single cell are answered from the cells, where they are drawn. */
import type { Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { FormulaResultStatus, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingViewModel,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { Condition } from "../univer/condition";
import { decidingCell, readCondition } from "../univer/condition";
import { SheetView } from "../univer/sheet";
import { workbookOf } from "../univer/workbookOf";

/** Takes such rules away from the formula engine. To be called before any is added. */
export function answerConditions(injector: Injector): void {
  const service = injector.get(ConditionalFormattingFormulaService);
  const shown = injector.get(ConditionalFormattingViewModel);
  const views = new Views(injector);
  /** Rules that have been drawn since the last change. */
  const drawn = new Map<string, readonly [unit: string, sheet: string, rule: string]>();
  const register = service.registerFormulaWithRange.bind(service);
  const matrixOf = service.getFormulaMatrix.bind(service);
  const resultOf = service.getFormulaResultWithCoords.bind(service);

  // Without ranges it is a figure of a colour scale or a data bar, not a condition.
  service.registerFormulaWithRange = (unit, sheet, rule, formula, ranges) => {
    if (!ranges || !conditionOf(formula)) register(unit, sheet, rule, formula, ranges);
  };
  service.getFormulaMatrix = (unit, sheet, rule, formula) =>
    conditionOf(formula)
      ? // Every cell is asked for by itself.
        { status: FormulaResultStatus.SUCCESS }
      : matrixOf(unit, sheet, rule, formula);
  service.getFormulaResultWithCoords = (unit, sheet, rule, formula, row, column) => {
    const condition = row === undefined || column === undefined ? null : conditionOf(formula);
    const view = condition && views.of(unit, sheet);
    if (!view) return resultOf(unit, sheet, rule, formula, row, column);
    drawn.set(rule, [unit, sheet, rule]);
    const cell = decidingCell(condition, row!, column!);
    return { status: FormulaResultStatus.SUCCESS, result: condition.holds(view.value(cell.row, cell.column)) };
  };
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetArrayFormulaDataMutation.id && !/^sheet\.mutation\./.test(id)) return;
    views.forget();
    for (const rule of drawn.values()) shown.markRuleDirty(...rule);
    drawn.clear();
  });
}

const conditions = new Map<string, Condition | null>();

function conditionOf(formula: string): Condition | null {
  let condition = conditions.get(formula);
  if (condition === undefined) conditions.set(formula, (condition = readCondition(formula)));
  return condition;
}

/** Looks at sheets, good until the next change. */
class Views {
  private readonly views = new Map<string, SheetView>();

  constructor(private readonly injector: Injector) {}

  of(unit: string, sheet: string): SheetView | null {
    const key = `${unit} ${sheet}`;
    const known = this.views.get(key);
    if (known) return known;
    const worksheet = workbookOf(this.injector, unit)?.getSheetBySheetId(sheet);
    if (!worksheet) return null;
    const view = new SheetView(this.injector, unit, worksheet);
    this.views.set(key, view);
    return view;
  }

  forget(): void {
    this.views.clear();
  }
}
