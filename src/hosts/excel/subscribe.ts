/** Handlers of Excel's events. */
import { runPatiently } from "./run";

interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Registers handlers as soon as Excel takes them, and returns what takes them away again; after that nothing is reported any more.
 */
export function subscribe(
  register: (context: Excel.RequestContext, isListening: () => boolean) => Registration[],
): () => void {
  let listening = true;
  const isListening = () => listening;
  const registered = runPatiently(
    async (context) => {
      const registrations = register(context, isListening);
      await context.sync();
      return registrations;
    },
    { wanted: isListening },
  );
  // Who has stopped listening before Excel took the handlers has none to take away.
  const registrations = registered.catch((error: unknown) => {
    if (listening) throw error;
    return [];
  });
  return () => {
    listening = false;
    void registrations.then(async ([first, ...others]) => {
      for (const registration of first ? [first, ...others] : []) registration.remove();
      await first?.context.sync();
    });
  };
}
