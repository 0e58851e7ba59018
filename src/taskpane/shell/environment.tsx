import { createContext, useContext, useSyncExternalStore } from "react";
import type { Context, ContextStore } from "../../functions/context";
import type { Calculation } from "../../functions/definition";
import type { WorkbookHost } from "../../hosts/port";
import type { StandardsLibrary } from "../../standards/library";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What the pane is opened with: the workbook beside it, and what can be looked up and calculated. */
export interface Environment {
  readonly host: WorkbookHost;
  /** The one that the workbook's own functions calculate with. */
  readonly context: ContextStore;
  readonly calculations: readonly Calculation[];
  /** The page on which the pane opens; none: the start page. */
  readonly page?: string;
  /** Opens a workbook of its own in place of this one, with the pane on a page; left out where the pane cannot. False: not wanted after all. */
  readonly openOwn?: (name: string, workbook: WorkbookSnapshot, page: string) => Promise<boolean>;
}

const EnvironmentContext = createContext<Environment | null>(null);
export const EnvironmentProvider = EnvironmentContext.Provider;

export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new Error("The pane is used outside of its environment.");
  return environment;
}

/** What functions of the open workbook calculate with; anew whenever it changes. */
export function useFunctionContext(): Context {
  const { context } = useEnvironment();
  return useSyncExternalStore(
    (changed) => context.onChange(changed),
    () => context.current,
  );
}

export function useStandards(): StandardsLibrary {
  return useFunctionContext().standards;
}
