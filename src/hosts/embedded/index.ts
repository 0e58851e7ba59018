/** The workbook in the page, where Excel is missing: Univer with its tool bar, formula bar and sheet tabs. */
import type { ILanguagePack } from "@univerjs/core";
import { LocaleService, LocaleType, LogLevel, mergeLocales, ThemeService, Univer } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  UniverSheetsConditionalFormattingPreset,
} from "@univerjs/preset-sheets-conditional-formatting";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import {
  CalculationMode,
  ScrollToRangeOperation,
  UniverSheetsCorePreset,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import {
  AddDataValidationMutation,
  AddSheetDataValidationCommand,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import "@univerjs/preset-sheets-note/lib/index.css";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { catalogue } from "../../../generated/catalogue";
import type { ContextStore } from "../../functions/context";
import type { Language } from "../../language/language";
import type { Message } from "../../language/messages";
import { describe, message } from "../../language/messages";
import { cellName } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { emptyWorkbook } from "../../workbook/snapshot";
import type { RangeAddress, Write } from "../port";
import { functionDescriptions, functionTexts } from "../univer/descriptions";
import { functionClasses, functionNames, surroundingsOf } from "../univer/functions";
import type { CellPlace } from "../univer/locks";
import { lockedCell, locksOf } from "../univer/locks";
import { univerRange } from "../univer/ranges";
import { mendEngine, mendProcess } from "../univer/repairs";
import { conditionalFormat, validationRule } from "../univer/rules";
import { unendingFormulas } from "../univer/trial/trial";
import type { Machinery, OpenOptions } from "../univer/workbook";
import { UniverWorkbook } from "../univer/workbook";
import { askCellsOnce } from "./cellsOnce";
import { caretBehindChosen } from "./caretBehindChosen";
import { completeByMeaning } from "./completion";
import { shareComponents } from "./components";
import { translateClose } from "./closeLabels";
import { calmEditor } from "./calmEditor";
import { answerConditions } from "./conditions";
import { copyFilled } from "./copying";
import { nameControls } from "./controlNames";
import { hintErrors } from "./errorHints";
import { drawWhenSeen } from "./drawnWhenSeen";
import type { SheetInView } from "./sheetWindow";
import { SheetWindow } from "./sheetWindow";
import { substituteFonts } from "./fonts";
import { languagePack } from "./languages";
import { holdListsInSlices } from "./listsInSlices";
import { refuseLocked } from "./lockedCells";
import { intervalByTime } from "./intervalByTime";
import { cover, restBetweenChanges, uncover } from "./restingFrames";
import { steadyRibbon } from "./steadyRibbon";
import { startTrial } from "./trialThread";
import { takeFluentColors } from "./look";
import { stillMarks } from "./stillMarks";

const locales: Readonly<Record<Language, LocaleType>> = {
  "zh-CN": LocaleType.ZH_CN,
  "en-US": LocaleType.EN_US,
};

export interface EmbeddedOptions {
  readonly context: ContextStore;
  readonly language: Language;
  readonly dark: boolean;
  /** Without one, nothing is shown until one is opened. */
  readonly snapshot?: WorkbookSnapshot;
}

/** Shows a workbook in an element of the page, and waits until it is calculated. `dispose` takes it away. */
export async function createEmbeddedHost(
  container: HTMLElement,
  { context, language, dark, snapshot }: EmbeddedOptions,
): Promise<EmbeddedHost> {
  mendProcess();
  restBetweenChanges();
  drawWhenSeen();
  askCellsOnce();
  if (!snapshot) cover();
  const fonts = substituteFonts();
  const surroundings = surroundingsOf(context);
  const locale = locales[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: await texts(language) },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      disableAutoFocus: true,
      formula: {
        function: functionClasses(catalogue, surroundings),
        description: functionDescriptions(catalogue),
        initialFormulaComputing: CalculationMode.NO_CALCULATION,
      },
      // Codes such as 061 are text on purpose.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    // What is changed of a rule no file takes: nothing offers to change it.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (!Array.isArray(plugin)) univer.registerPlugin(plugin);
      else if (plugin[0] === UniverFormulaEnginePlugin)
        univer.registerPlugin(plugin[0], { ...plugin[1], intervalCount: intervalByTime() });
      else if (plugin[0] === UniverUIPlugin)
        univer.registerPlugin(plugin[0], { ...plugin[1], override: [steadyRibbon] });
      else univer.registerPlugin(plugin[0], plugin[1]);
    }
  }
  await fonts;
  const injector = univer.__getInjector();
  takeFluentColors(injector);
  shareComponents(injector);
  const started = () => {
    mendEngine(injector, surroundings);
    stillMarks(injector);
    calmEditor(injector);
    holdListsInSlices(injector);
    answerConditions(injector);
    copyFilled(injector);
    completeByMeaning(injector);
    caretBehindChosen(injector);
    hintErrors(injector, ({ subUnitId, row, col }) => host.hint(subUnitId, row, col));
    refuseLocked(injector, (sheetId, cells) => host.refuses(sheetId, cells));
  };
  const host = new EmbeddedHost(
    { kind: "embedded", univer, locale, surroundings, functionNames: functionNames(catalogue), started },
    language,
  );
  translateClose(() => host.spoken);
  nameControls(injector, container, () => host.spoken);
  if (snapshot) await host.open(snapshot);
  else await host.begin();
  return host;
}

async function texts(language: Language): Promise<ILanguagePack> {
  return mergeLocales(...(await languagePack(language)), functionTexts(catalogue, language));
}

export class EmbeddedHost extends UniverWorkbook {
  private validations = 0;
  private readonly insertedListeners = new Set<(inserted: WorkbookSnapshot) => void>();
  private readonly refusedListeners = new Set<(problem: Message) => void>();

  constructor(
    machinery: Machinery,
    private language: Language,
  ) {
    super(machinery);
  }

  get spoken(): Language {
    return this.language;
  }

  /** In the language of the page, what is wrong with the error in a cell. */
  async hint(sheetId: string, row: number, column: number): Promise<string | null> {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    const told = sheet && (await this.explain(sheet.getName(), row, column));
    return told ? describe(told, this.language) : null;
  }

  /** Menus, completion and hints in another language. */
  async setLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    this.language = language;
    const locale = locales[language];
    const service = this.injector.get(LocaleService);
    service.load({ [locale]: await texts(language) });
    service.setLocale(locale);
  }

  setDark(dark: boolean): void {
    this.injector.get(ThemeService).setDarkMode(dark);
  }

  /** Calls back when the workbook begins to calculate, or to compare its results, and when they stand in the cells. */
  onCalculating(listener: (calculating: boolean) => void): () => void {
    const busy = { calculating: false, comparing: this.isComparing };
    const tell = (change: Partial<typeof busy>) => {
      Object.assign(busy, change);
      listener(busy.calculating || busy.comparing);
    };
    const end = this.onComparing((comparing) => tell({ comparing }));
    const subscription = this.injector
      .get(FormulaCalculationSessionService)
      .state$.subscribe(({ started, resultApplied, stopped, completed, resultEmitted }) =>
        tell({ calculating: started && !(resultApplied && (stopped || completed || resultEmitted)) }),
      );
    return () => {
      end();
      subscription.unsubscribe();
    };
  }

  /** For what is laid over the cells of the workbook that is open now. */
  sheetWindow(): SheetWindow {
    return new SheetWindow(this.injector, this.workbook.getUnitId());
  }

  sheetInView(): SheetInView | null {
    return this.sheetWindow().inView(this.workbook.getActiveSheet());
  }

  /** Calls back with sheets that have been put in, under the names that they got. */
  onInserted(listener: (inserted: WorkbookSnapshot) => void): () => void {
    this.insertedListeners.add(listener);
    return () => this.insertedListeners.delete(listener);
  }

  /** Calls back with what to say of an entry that a protected sheet does not take. */
  onRefused(listener: (problem: Message) => void): () => void {
    this.refusedListeners.add(listener);
    return () => this.refusedListeners.delete(listener);
  }

  /** Whether one of these cells is locked, which the user then learns. */
  refuses(sheetId: string | null, cells: Iterable<CellPlace>): boolean {
    const sheet = sheetId === null ? this.workbook.getActiveSheet() : this.workbook.getSheetBySheetId(sheetId);
    const isLocked = sheet && locksOf(sheet, this.opened);
    if (!isLocked) return false;
    for (const { row, column } of cells) {
      if (!isLocked(row, column)) continue;
      const problem = message("cellLocked", { sheet: sheet.getName(), cell: cellName(row, column) });
      for (const listener of this.refusedListeners) listener(problem);
      return true;
    }
    return false;
  }

  protected override inserted(snapshot: WorkbookSnapshot): void {
    for (const listener of this.insertedListeners) listener(snapshot);
  }

  /** With nothing in it, and under cover: Univer wants a workbook to start with. */
  begin(): Promise<void> {
    return super.open(emptyWorkbook);
  }

  override async open(snapshot: WorkbookSnapshot, options: OpenOptions = {}): Promise<void> {
    const givenUp = await unendingFormulas(snapshot, startTrial);
    // One picture of it, with its results, in place of one after each step.
    cover();
    try {
      await super.open(snapshot, { ...options, givenUp });
    } finally {
      uncover();
    }
  }

  protected override problemOf(writes: readonly Write[]): Message | null {
    const problem = super.problemOf(writes);
    if (problem) return problem;
    for (const write of writes) {
      const cell = lockedCell(this.workbook, this.opened, write);
      if (cell) return message("cellLocked", { sheet: write.sheet, cell: cellName(cell.row, cell.column) });
    }
    return null;
  }

  override async goTo(range: RangeAddress): Promise<void> {
    await super.goTo(range);
    await this.commands.executeCommand(ScrollToRangeOperation.id, { range: univerRange(range) });
  }

  override async addValidationList(range: RangeAddress, options: readonly string[]): Promise<void> {
    await super.addValidationList(range, options);
    await this.commands.executeCommand(AddSheetDataValidationCommand.id, {
      unitId: this.workbook.getUnitId(),
      subUnitId: this.sheet(range.sheet).getSheetId(),
      rule: validationRule({ kind: "list", ranges: [range], source: options }, `added-${++this.validations}`),
    });
  }

  protected override async applyValidations(subUnitId: string, { validations = [] }: SheetSnapshot): Promise<void> {
    const rule = validations.map((validation, index) => validationRule(validation, `${subUnitId}-${index}`));
    if (rule.length === 0) return;
    const unitId = this.workbook.getUnitId();
    await this.commands.executeCommand(AddDataValidationMutation.id, { unitId, subUnitId, rule });
  }

  protected override async applyFormats(subUnitId: string, { conditionalFormats = [] }: SheetSnapshot): Promise<void> {
    const unitId = this.workbook.getUnitId();
    // Each new one goes before the others.
    for (const [index, format] of [...conditionalFormats.entries()].reverse()) {
      const rule = conditionalFormat(format, `${subUnitId}-${index}`);
      await this.commands.executeCommand(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
    }
  }
}
