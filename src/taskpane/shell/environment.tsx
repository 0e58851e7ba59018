import { createContext, useContext, useSyncExternalStore } from "react";
import type { Context, ContextStore } from "../../functions/context";
import type { FunctionDefinition } from "../../functions/definition";
import type { WorkbookHost } from "../../hosts/port";
import type { StandardsLibrary } from "../../standards/library";

/** What the pane is opened with: the workbook beside it, and what can be looked up and calculated. */
export interface Environment {
  readonly host: WorkbookHost;
  /** The one that the workbook's own functions calculate with. */
  readonly context: ContextStore;
  readonly catalogue: readonly FunctionDefinition[];
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
