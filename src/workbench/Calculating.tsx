import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { EmbeddedHost } from "../hosts/embedded";
import { useTexts } from "../taskpane/shell/texts";
import { workbenchTexts } from "./texts";

/** What takes less, in milliseconds, is over before it could be read. */
const patience = 250;

interface Props {
  readonly host: EmbeddedHost | null;
  readonly saving: boolean;
}

/** Says that the workbook is being saved, or is calculating once that takes a while. */
export function Calculating({ host, saving }: Props) {
  const t = useTexts(workbenchTexts);
  const [calculating, setCalculating] = useState(false);
  const [long, setLong] = useState(false);
  useEffect(() => host?.onCalculating(setCalculating), [host]);
  useEffect(() => {
    if (!calculating) return undefined;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [calculating]);
  const shown = saving ? t("saving") : long ? t("calculating") : null;
  return <span aria-busy={calculating}>{shown !== null && <Spinner size="extra-tiny" label={shown} />}</span>;
}
