/**
 * For a picture of the sheet, Univer asks cells several times for what they hold and how they look, conditional formats included: for each
 * part of the window (frozen panes make four of them, and the headers, which show no cells, five more), and in each again for texts that run
 * over from twenty columns to either side. Here a cell is asked once a picture, or twice where it runs over before it is drawn itself.
 */
import { Layer, sheetHeaderViewportKeys, SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";
import { cellNumber } from "../../workbook/address";

interface Options {
  /** For a text that runs over, neither. */
  readonly cacheItem?: { readonly bg: boolean; readonly border: boolean };
}

/** What the skeleton keeps to itself. */
interface Skeleton {
  _setStylesCacheForOneCell(row: number, column: number, options?: Options): void;
}

/** The cells of a sheet that a picture has asked: whether for all, or for their text. */
type Asked = Map<number, boolean>;

let picture: Map<Skeleton, Asked> | null = null;
let mended = false;

/** For all workbooks of the process, before the first one is shown. */
export function askCellsOnce(): void {
  if (mended) return;
  mended = true;
  const { render } = Layer.prototype;
  Layer.prototype.render = function (...args) {
    const around = picture;
    picture = new Map();
    try {
      return render.apply(this, args);
    } finally {
      picture = around;
    }
  };
  const { setStylesCache } = SpreadsheetSkeleton.prototype;
  SpreadsheetSkeleton.prototype.setStylesCache = function (viewport) {
    if (!viewport || !isHeader(viewport.viewportKey)) return setStylesCache.call(this, viewport);
    this.updateVisibleRange(viewport);
    return this;
  };
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Skeleton;
  const ask = skeleton._setStylesCacheForOneCell;
  skeleton._setStylesCacheForOneCell = function (row, column, options) {
    if (picture) {
      const asked = picture.get(this) ?? new Map<number, boolean>();
      picture.set(this, asked);
      const place = cellNumber(row, column);
      const forAll = options?.cacheItem?.bg !== false;
      const before = asked.get(place);
      if (before === true || before === forAll) return;
      asked.set(place, forAll);
    }
    ask.call(this, row, column, options);
  };
}

const isHeader = (key: string) => (sheetHeaderViewportKeys as readonly string[]).includes(key);
