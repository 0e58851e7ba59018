import { useCallback } from "react";
import { settingKeys } from "../../workflows/settings";
import { useEnvironment, useFunctionContext } from "../shell/environment";

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
