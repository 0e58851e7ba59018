/** A thread that reads survey files and writes results, so that the pane stays at hand meanwhile. */
import { perform } from "./perform";
import type { Task } from "./task";

// The page's types know no worker's scope.
const scope = self as unknown as {
  onmessage: ((event: { readonly data: Task }) => void) | null;
  postMessage: (reply: object) => void;
};

scope.onmessage = ({ data }) => {
  perform(data).then(
    (answer) => scope.postMessage({ answer }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};

scope.postMessage({ ready: true });
