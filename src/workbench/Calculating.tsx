import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { EmbeddedHost } from "../hosts/embedded";
import { useTexts } from "../taskpane/shell/texts";
import { workbenchTexts } from "./texts";

/** What takes less, in milliseconds, is over before it could be read. */
const patience = 500;

/** Says that the workbook is calculating, once that takes a while. */
export function Calculating({ host }: { readonly host: EmbeddedHost | null }) {
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
  return <span aria-busy={calculating}>{long && <Spinner size="extra-tiny" label={t("calculating")} />}</span>;
}
