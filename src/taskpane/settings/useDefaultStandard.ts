import { useCallback, useEffect } from "react";
import { settingKeys } from "../../hosts/settings";
import { useEnvironment, useFunctionContext } from "../shell/environment";

/** Has look-ups follow the standard that the open workbook has chosen, from the moment the pane opens. */
export function useStoredDefaultStandard(): void {
  const { host, context } = useEnvironment();
  useEffect(() => {
    let closed = false;
    void host
      .setting(settingKeys.defaultStandard)
      .then((stored) => {
        if (closed || stored === null || stored === context.current.defaultStandard) return undefined;
        context.change({ defaultStandard: stored });
        return host.recalculate();
      })
      // Without settings the bundled default serves.
      .catch(() => undefined);
    return () => {
      closed = true;
    };
  }, [host, context]);
}

/** The standard that look-ups use when a formula names none, and how to choose another: kept in the workbook. */
export function useDefaultStandard(): readonly [string, (id: string) => Promise<void>] {
  const { host, context } = useEnvironment();
  const { defaultStandard } = useFunctionContext();
  const choose = useCallback(
    async (id: string) => {
      await host.setSetting(settingKeys.defaultStandard, id);
      context.change({ defaultStandard: id });
      await host.recalculate();
    },
    [host, context],
  );
  return [defaultStandard, choose];
}
