/**
 * Univer makes its tool bar anew, shows it a second time to measure it, and draws it three times, whenever an editor takes the focus, which
 * it does at every key. Here it is another one when a workbook takes the focus, and where it would show something else.
 */
import type { Dependency } from "@univerjs/core";
import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { IMenuSchema } from "@univerjs/preset-sheets-core";
import { DesktopRibbonService, IMenuManagerService, IRibbonService } from "@univerjs/preset-sheets-core";
import { distinctUntilChanged, filter } from "rxjs";

/** In place of the one that Univer registers. */
export const steadyRibbon: Dependency = [
  IRibbonService,
  {
    useFactory: (menus: IMenuManagerService, instances: IUniverInstanceService) => {
      const focused$ = instances.focused$.pipe(
        filter((id) => typeof id === "string" && instances.getUnitType(id) === UniverInstanceType.UNIVER_SHEET),
        distinctUntilChanged(),
      );
      const service = new DesktopRibbonService(menus, Object.create(instances, { focused$: { value: focused$ } }));
      return Object.assign(service, { ribbon$: service.ribbon$.pipe(distinctUntilChanged(areSame)) });
    },
    deps: [IMenuManagerService, IUniverInstanceService],
  },
];

function areSame(before: readonly IMenuSchema[], now: readonly IMenuSchema[]): boolean {
  return (
    before.length === now.length &&
    before.every((menu, at) => {
      const { key, item, children = [] } = now[at]!;
      return menu.key === key && menu.item === item && areSame(menu.children ?? [], children);
    })
  );
}
