import type { StandardsLibrary } from "../standards/library";

/** What a function may know besides its arguments. The host owns it; the same context gives the same result. */
export interface Context {
  readonly standards: StandardsLibrary;
  /** Id of the standard that look-ups use when a formula names none: the workbook's choice. */
  readonly defaultStandard: string;
}

/**
 * The context of the open workbook: its functions calculate with what is current, and the pane replaces parts of it when the
 * user chooses or brings a standard. Whoever changes it has the workbook calculate anew.
 */
export class ContextStore {
  private readonly listeners = new Set<() => void>();

  constructor(private context: Context) {}

  get current(): Context {
    return this.context;
  }

  change(part: Partial<Context>): void {
    this.context = { ...this.context, ...part };
    this.listeners.forEach((listener) => listener());
  }

  /** Calls back after every change; returns what ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
