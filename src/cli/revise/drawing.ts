/** A thread that draws the pictures of a project which nobody else has taken. */
import { parentPort, workerData } from "node:worker_threads";
import type { DrawingTask } from "./pictures";
import { canvasesWithChinese, drawnHere } from "./pictures";

const port = parentPort!;
const canvases = await canvasesWithChinese();
if (!("problem" in canvases)) port.postMessage(await drawnHere(canvases, workerData as DrawingTask));
