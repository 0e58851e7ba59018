import { useCallback, useMemo, useState } from "react";
import { errorText } from "../../../language/errorText";
import { describe } from "../../../language/messages";
import type { Region } from "../../../revision/map";
import { readMap } from "../../../revision/map";
import { useNotify } from "../../notices/NoticesProvider";
import { filesFromField } from "../../shell/filesFromField";
import { usePreferences } from "../../shell/preferences";
import { useTexts } from "../../shell/texts";
import { reportTexts } from "./texts";

/** The map of cities that somebody has brought for the report, as long as the page is open. */
export interface CityMapChoice {
  readonly map: { readonly file: string; readonly regions: readonly Region[] } | null;
  readonly choose: () => Promise<void>;
  readonly leave: () => void;
}

export function useCityMap(): CityMapChoice {
  const notify = useNotify();
  const t = useTexts(reportTexts);
  const { language } = usePreferences();
  const [map, setMap] = useState<CityMapChoice["map"]>(null);
  const choose = useCallback(async () => {
    const [file] = await filesFromField({ accept: ".geojson,.json" });
    if (!file) return;
    try {
      const { decodeText } = await import("../../../xlsx/read/text");
      const reading = readMap(decodeText(new Uint8Array(await file.arrayBuffer())), file.name);
      if ("problem" in reading) notify("error", t("noMap"), describe(reading.problem, language));
      else setMap({ file: file.name, regions: reading.regions });
    } catch (error) {
      notify("error", t("noMap"), errorText(error));
    }
  }, [language, notify, t]);
  const leave = useCallback(() => setMap(null), []);
  return useMemo(() => ({ map, choose, leave }), [map, choose, leave]);
}
