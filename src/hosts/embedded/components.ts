/** Components of Univer's pages that every workbook registers: they stay while any workbook is open, and not until the first one goes. */
import type { IDisposable, Injector } from "@univerjs/core";
import { toDisposable } from "@univerjs/core";
import { ComponentManager } from "@univerjs/preset-sheets-core";

/** To be called before the first workbook is opened. */
export function shareComponents(injector: Injector): void {
  const manager = injector.get(ComponentManager);
  const register = manager.register.bind(manager);
  const shared = new Map<string, Registered>();
  manager.register = (name, component, options) => {
    const known = shared.get(name);
    const entry: Registered =
      known && known.component === component ? known : { component, uses: 0, end: register(name, component, options) };
    shared.set(name, entry);
    entry.uses++;
    return toDisposable(() => {
      if (--entry.uses > 0) return;
      if (shared.get(name) === entry) shared.delete(name);
      entry.end.dispose();
    });
  };
}

interface Registered {
  readonly component: unknown;
  uses: number;
  readonly end: IDisposable;
}
