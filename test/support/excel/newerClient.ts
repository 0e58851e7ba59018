/**
 * What the client on Microsoft's server knows and the npm package's, which ends at ExcelApi 1.15, does not: notes (1.18) and undo
 * groups (1.20). Notes are made with the client's own machinery, so that it is as strict about load and sync as with all the rest.
 */
import type { ExcelState } from "./objects/state";

interface ClientObject {
  readonly context: unknown;
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

/** Internals of office.js that every object of Excel's is made with. */
interface OfficeExtension {
  readonly ClientObject: new (...args: never[]) => ClientObject;
  readonly Utility: {
    load(object: ClientObject, properties: string): ClientObject;
    throwIfNotLoaded(property: string, value: unknown, type: string, isNull: boolean): void;
  };
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): object;
    createChildItemObject(type: unknown, indexed: boolean, parent: unknown, item: unknown, at: number): ClientObject;
    createMethodObject(
      type: unknown,
      parent: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: null,
      flags: number,
    ): object;
    invokeMethod(
      object: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      type: 0,
    ): void;
  };
}

type Run = (...args: unknown[]) => Promise<unknown>;

interface ExcelWindow {
  readonly OfficeExtension: unknown;
  readonly Excel: unknown;
}

export function addNewerMembers(window: ExcelWindow, state: Pick<ExcelState, "undoGroups" | "undoSupported">): void {
  const excel = window.Excel as {
    run: Run;
    readonly Range: unknown;
    readonly Worksheet: { readonly prototype: object };
    readonly CustomFunctionManager: object;
  };
  const { ClientObject, Utility, BatchApiHelper } = window.OfficeExtension as OfficeExtension;
  const object = (type: unknown, parent: unknown, name: string, operation: number, args: readonly unknown[]) =>
    BatchApiHelper.createMethodObject(type, parent, name, operation, args, false, false, null, 4);

  class Note extends ClientObject {
    private loaded: string | undefined;

    get content() {
      Utility.throwIfNotLoaded("content", this.loaded, "Note", this._isNull);
      return this.loaded;
    }
    delete() {
      BatchApiHelper.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return object(excel.Range, this, "GetLocation", 1, []);
    }
    load(properties: string) {
      return Utility.load(this, properties);
    }
    override _handleResult(value: { readonly Content?: string } | null) {
      super._handleResult(value);
      if (value?.Content !== undefined) this.loaded = value.Content;
    }
  }

  class NoteCollection extends ClientObject {
    private loaded: ClientObject[] | undefined;

    get _isCollection() {
      return true;
    }
    get items() {
      Utility.throwIfNotLoaded("items", this.loaded, "NoteCollection", this._isNull);
      return this.loaded;
    }
    add(cell: string, content: string) {
      return object(Note, this, "Add", 0, [cell, content]);
    }
    getItemOrNullObject(cell: string) {
      return object(Note, this, "GetItemOrNullObject", 1, [cell]);
    }
    load(properties: string) {
      return Utility.load(this, properties);
    }
    override _handleResult(value: { readonly _Items?: readonly unknown[] } | null) {
      super._handleResult(value);
      this.loaded = value?._Items?.map((item, at) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, item, at);
        note._handleResult(item);
        return note;
      });
    }
  }

  Object.defineProperty(excel.Worksheet.prototype, "notes", {
    get(this: unknown) {
      return BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, 4);
    },
  });
  Object.assign(excel.CustomFunctionManager, { setVisibility: () => undefined });
  addUndoGroups(excel, state);
}

function addUndoGroups(excel: { run: Run }, state: Pick<ExcelState, "undoGroups" | "undoSupported">): void {
  const run = excel.run;
  excel.run = async (...args) => {
    const options = args.length > 1 ? (args[0] as { readonly mergeUndoGroup?: boolean }) : {};
    const isGroup = options.mergeUndoGroup === true;
    state.undoGroups.push(isGroup);
    if (isGroup && !state.undoSupported) throw Object.assign(new Error(), { code: "UndoNotSupported" });
    return run(...args);
  };
}
