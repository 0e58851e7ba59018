/** A thread that draws the pictures of a project which nobody else has taken. */
import { parentPort, workerData } from "node:worker_threads";
import { outcomesOf } from "../../revision/outcome";
import type { DrawingTask } from "./pictures";
import { canvasesWithChinese, drawnHere, inTurn } from "./pictures";

const port = parentPort!;
const { project, next } = workerData as DrawingTask;
const canvases = await canvasesWithChinese();
if (!("problem" in canvases)) {
  port.postMessage(await drawnHere(canvases, project, inTurn(outcomesOf(project), next)));
}
