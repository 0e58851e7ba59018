/** Pages of a PDF as pictures: the library comes when the first one is wanted. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Box } from "../../documents/document";
import { characterMaps } from "../shell/characterMaps";

export interface PdfPages {
  /** Draws a part of a page, as wide as the canvas shall be in points of the screen; how tall it has become. */
  draw(canvas: HTMLCanvasElement, page: number, part: Box, width: number): Promise<number>;
  close(): Promise<void>;
}

export async function openPages(file: File, password?: string): Promise<PdfPages> {
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  library.GlobalWorkerOptions.workerPort ??= new Worker(
    new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url),
  );
  const task = library.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    verbosity: 0,
    cMapUrl: characterMaps(),
    cMapPacked: true,
    isEvalSupported: false,
    ...(password !== undefined && { password }),
  });
  const opened = (await task.promise) as PDFDocumentProxy;
  return { draw: (...at) => draw(opened, ...at), close: () => task.destroy() };
}

async function draw(
  opened: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  number: number,
  part: Box,
  width: number,
): Promise<number> {
  const page = await opened.getPage(number);
  const fine = Math.min(window.devicePixelRatio || 1, 2);
  const scale = (width / (part.right - part.left)) * fine;
  const height = (part.bottom - part.top) * scale;
  canvas.width = Math.round(width * fine);
  canvas.height = Math.round(height);
  const viewport = page.getViewport({ scale, offsetX: -part.left * scale, offsetY: -part.top * scale });
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return height / fine;
}
