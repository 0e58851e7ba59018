/** Univer asks for sixty frames a second of a sheet that stands still, and draws none of them: here only from a change to its picture on. */
import { Engine, Layer } from "@univerjs/preset-sheets-core";

type Draw = () => void;

interface Drawing {
  readonly draws: Set<Draw>;
  resting: boolean;
}

let mended = false;

/** For all workbooks of the process, before the first one is shown. */
export function restBetweenChanges(): void {
  if (mended) return;
  mended = true;
  const { runRenderLoop, stopRenderLoop } = Engine.prototype;
  const { makeDirty } = Layer.prototype;
  const drawings = new WeakMap<Engine, Drawing>();
  const drawingOf = (engine: Engine): Drawing => {
    let drawing = drawings.get(engine);
    if (!drawing) {
      drawing = { draws: new Set(), resting: false };
      drawings.set(engine, drawing);
      engine.endFrame$.subscribe(() => {
        if (Object.values(engine.getScenes()).some((scene) => scene.isDirty())) return;
        drawing!.resting = true;
        stopRenderLoop.call(engine);
      });
    }
    return drawing;
  };
  Engine.prototype.runRenderLoop = function (draw: Draw) {
    drawingOf(this).draws.add(draw);
    runRenderLoop.call(this, draw);
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
    const drawing = engine ? drawings.get(engine) : undefined;
    if (engine && drawing?.resting) {
      drawing.resting = false;
      for (const draw of drawing.draws) runRenderLoop.call(engine, draw);
    }
    return this;
  };
}
