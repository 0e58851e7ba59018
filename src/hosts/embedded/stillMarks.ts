/** The dashes round what was copied stand still: running, they have the whole sheet drawn again sixty times a second until Escape is pressed. */
import type { Injector } from "@univerjs/core";
import { IMarkSelectionService } from "@univerjs/preset-sheets-core";

export function stillMarks(injector: Injector): void {
  const service = injector.get(IMarkSelectionService);
  const add = service.addShape.bind(service);
  service.addShape = ({ style, ...selection }, ...others) =>
    add({ ...selection, style: style && { ...style, isAnimationDash: false } }, ...others);
}
