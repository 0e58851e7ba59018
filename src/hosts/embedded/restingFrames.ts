/**
 * Univer asks for sixty frames a second of a sheet that stands still, and draws none of them; and it draws what stands under a cover. Here
 * frames come only from a change to the picture on, and while somebody can see it.
 */
import { Engine, Layer } from "@univerjs/preset-sheets-core";

type Draw = () => void;

interface Drawing {
  readonly draws: Set<Draw>;
  /** Asks for no frames, though there may be something to draw. */
  resting: boolean;
}

const { runRenderLoop, stopRenderLoop } = Engine.prototype;
const { makeDirty } = Layer.prototype;
const drawings = new Map<Engine, Drawing>();
let mended = false;
let covered = false;

/** For all workbooks of the process, before the first one is shown. */
export function restBetweenChanges(): void {
  if (mended) return;
  mended = true;
  Engine.prototype.runRenderLoop = function (draw: Draw) {
    const drawing = drawingOf(this);
    drawing.draws.add(draw);
    if (covered) drawing.resting = true;
    else runRenderLoop.call(this, draw);
  };
  Engine.prototype.stopRenderLoop = function (draw?: Draw) {
    const { draws } = drawingOf(this);
    if (draw) draws.delete(draw);
    else draws.clear();
    stopRenderLoop.call(this, draw);
  };
  // What changes on a sheet makes its layer dirty, and the next frame draws it.
  Layer.prototype.makeDirty = function (dirty = true) {
    makeDirty.call(this, dirty);
    const engine = dirty ? this.scene.getEngine() : null;
    if (engine && !covered) wake(engine);
    return this;
  };
}

/** Nothing is drawn until `uncover`. */
export function cover(): void {
  covered = true;
}

export function uncover(): void {
  if (!covered) return;
  covered = false;
  for (const engine of drawings.keys()) wake(engine);
}

function wake(engine: Engine): void {
  const drawing = drawings.get(engine);
  if (!drawing?.resting) return;
  drawing.resting = false;
  for (const draw of drawing.draws) runRenderLoop.call(engine, draw);
}

function drawingOf(engine: Engine): Drawing {
  const known = drawings.get(engine);
  if (known) return known;
  const drawing: Drawing = { draws: new Set(), resting: false };
  drawings.set(engine, drawing);
  engine.endFrame$.subscribe({
    next: () => {
      if (!covered && Object.values(engine.getScenes()).some((scene) => scene.isDirty())) return;
      drawing.resting = true;
      stopRenderLoop.call(engine);
    },
    // With its workbook.
    complete: () => void drawings.delete(engine),
  });
  return drawing;
}
