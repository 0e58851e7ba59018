/** A thread that reads a printed document, so that the pane stays at hand meanwhile. */
import { errorText } from "../../../language/errorText";
import type { ReadAnswer, ReadTask } from "./perform";
import { perform } from "./perform";

export type Reply =
  | { readonly ready: true }
  | { readonly done: number; readonly all: number }
  | { readonly answer: ReadAnswer }
  | { readonly error: string };

// The page's types know no worker's scope.
const scope = self as unknown as {
  onmessage: ((event: { readonly data: ReadTask }) => void) | null;
  postMessage: (reply: Reply) => void;
};

scope.onmessage = ({ data }) => {
  perform(data, (done, all) => scope.postMessage({ done, all })).then(
    (answer) => scope.postMessage({ answer }),
    (error: unknown) => scope.postMessage({ error: errorText(error) }),
  );
};

scope.postMessage({ ready: true });
