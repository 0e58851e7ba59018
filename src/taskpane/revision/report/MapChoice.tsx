import { Button, Caption1 } from "@fluentui/react-components";
import { useTexts } from "../../shell/texts";
import { usePageStyles } from "../../shell/usePageStyles";
import { reportTexts } from "./texts";
import type { CityMapChoice } from "./useCityMap";

interface MapChoiceProps {
  readonly choice: CityMapChoice;
  readonly disabled?: boolean;
}

/** Whether the survey by city is shown on a map of the user's, or as bars. */
export function MapChoice({ choice: { map, choose, leave }, disabled = false }: MapChoiceProps) {
  const page = usePageStyles();
  const t = useTexts(reportTexts);
  return (
    <>
      <Caption1 className={page.quiet}>{map ? t("map", { file: map.file }) : t("bars")}</Caption1>
      <div className={page.actions}>
        <Button size="small" disabled={disabled} onClick={() => void choose()}>
          {t("chooseMap")}
        </Button>
        {map && (
          <Button size="small" disabled={disabled} onClick={leave}>
            {t("leaveMap")}
          </Button>
        )}
      </div>
    </>
  );
}
