import { useEffect } from "react";
import { errorText } from "../../language/errorText";

/**
 * What the workbook refuses is told, also where the action that asked expected no refusal, such as going to a cell: while a cell is
 * being edited Excel refuses everything.
 */
export function useUnhandled(notify: (problem: string) => void): void {
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent) => {
      notify(errorText(event.reason));
      event.preventDefault();
    };
    window.addEventListener("unhandledrejection", onRejection);
    return () => window.removeEventListener("unhandledrejection", onRejection);
  }, [notify]);
}
