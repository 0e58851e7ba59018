/** What of the sheet is in view, and where its cells stand on the screen: for what is laid over them. */
import type { IDisposable, Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The sheet in front as it is drawn now, in pixels of the screen from the upper left corner of its canvas. */
export interface SheetInView {
  readonly sheet: string;
  readonly scale: number;
  /** The upper left corner of a cell. */
  readonly place: (row: number, column: number) => Point;
  /** Where the part begins that this cell scrolls with: beside the headers, or beside frozen rows and columns. */
  readonly edge: (row: number, column: number) => Point;
}

export class SheetWindow {
  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
  ) {}

  private get render() {
    return this.injector.get(IRenderManagerService).getRenderById(this.unit);
  }

  /** Lies under whatever is put beside it there. */
  get canvas(): HTMLCanvasElement | null {
    return this.render?.engine.getCanvasElement() ?? null;
  }

  inView(worksheet: Worksheet): SheetInView | null {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !main) return null;
    const { scaleX: scale } = render.scene.getAncestorScale();
    const { startRow, startColumn } = worksheet.getFreeze();
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const scrolls = (row: number, column: number) => ({ down: row >= startRow, right: column >= startColumn });
    return {
      sheet: worksheet.getName(),
      scale,
      place: (row, column) => {
        const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
        const { down, right } = scrolls(row, column);
        return {
          x: (startX - (right ? main.viewportScrollX : 0)) * scale,
          y: (startY - (down ? main.viewportScrollY : 0)) * scale,
        };
      },
      edge: (row, column) => {
        const { down, right } = scrolls(row, column);
        return { x: (right ? main.left : rowHeaderWidth) * scale, y: (down ? main.top : columnHeaderHeight) * scale };
      },
    };
  }

  /** Calls back soon, and then, once for all that happens before the next picture is drawn, after anything has moved. */
  follow(listener: () => void): () => void {
    let waiting = 0;
    const soon = () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        listener();
      });
    };
    const main = this.render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const ends: (IDisposable | { unsubscribe(): void })[] = [
      this.injector.get(ICommandService).onCommandExecuted(soon),
    ];
    soon();
    if (main) ends.push(main.onScrollAfter$.subscribeEvent(soon));
    return () => {
      cancelAnimationFrame(waiting);
      for (const end of ends) {
        if ("dispose" in end) end.dispose();
        else end.unsubscribe();
      }
    };
  }
}
