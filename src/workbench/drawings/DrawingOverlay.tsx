import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { EmbeddedHost } from "../../hosts/embedded";
import type { SheetInView } from "../../hosts/embedded/sheetWindow";
import type { Corner, Drawing } from "../../xlsx/read/drawings";
import type { OpenDocument } from "../document/openDocument";
import { snapshotDrawings } from "./drawingsOf";

const DrawnChart = lazy(async () => ({ default: (await import("./DrawnChart")).DrawnChart }));

interface OverlayProps {
  readonly host: EmbeddedHost;
  readonly document: OpenDocument;
}

/** Charts and pictures of the workbook over its cells, which the embedded workbook does not draw itself. Whoever clicks there means the cells. */
export function DrawingOverlay({ host, document }: OverlayProps) {
  const drawings = useDrawings(host, document);
  const [shown, setShown] = useState<{ readonly layer: HTMLElement; readonly view: SheetInView } | null>(null);

  useEffect(() => {
    if (drawings.length === 0) return undefined;
    const sheetWindow = host.sheetWindow();
    const { canvas } = sheetWindow;
    const layer = window.document.createElement("div");
    // On a level with the canvas and behind it in the page, or gridlines would go through the drawings.
    const zIndex = canvas?.style.zIndex ?? "";
    Object.assign(layer.style, { position: "absolute", inset: "0", zIndex, overflow: "hidden", pointerEvents: "none" });
    canvas?.parentElement?.append(layer);
    const end = sheetWindow.follow(() => {
      const view = host.sheetInView();
      setShown(view && { layer, view });
    });
    return () => {
      end();
      layer.remove();
    };
  }, [host, drawings]);

  if (!shown) return null;
  const { layer, view } = shown;
  return createPortal(
    drawings
      .filter(({ sheet }) => sheet === view.sheet)
      .map((drawing, index) => <Drawn key={`${view.sheet} ${index}`} host={host} drawing={drawing} view={view} />),
    layer,
  );
}

/** Those of the file, of a workbook that is no file yet, and of sheets that have been put in since. */
function useDrawings(host: EmbeddedHost, { snapshot, source }: OpenDocument): readonly Drawing[] {
  const [ofFile, setOfFile] = useState<readonly Drawing[]>([]);
  const [added, setAdded] = useState<readonly Drawing[]>([]);
  useEffect(() => {
    let shown = true;
    if (source) {
      void import("../../xlsx/read/drawings")
        .then(({ readDrawings }) => shown && setOfFile(readDrawings(source)))
        // A drawing that cannot be read is not shown; the file keeps it.
        .catch(() => undefined);
    }
    const end = host.onInserted((inserted) => setAdded((before) => [...before, ...snapshotDrawings(inserted)]));
    return () => {
      shown = false;
      end();
    };
  }, [host, source]);
  return useMemo(
    () => [...(source ? ofFile : snapshotDrawings(snapshot)), ...added],
    [source, ofFile, snapshot, added],
  );
}

interface DrawnProps {
  readonly host: EmbeddedHost;
  readonly drawing: Drawing;
  readonly view: SheetInView;
}

function Drawn({ host, drawing, view }: DrawnProps) {
  const { sheet, from, to, description, content } = drawing;
  const { scale } = view;
  const at = placed(view, from);
  const end = "row" in to ? placed(view, to) : null;
  // In pixels of the sheet, so that a chart is drawn once and scaled.
  const width = Math.round(end ? (end.x - at.x) / scale : (to as { readonly width: number }).width);
  const height = Math.round(end ? (end.y - at.y) / scale : (to as { readonly height: number }).height);
  const edge = view.edge(from.row, from.column);
  if (width < 1 || height < 1) return null;
  const style = {
    position: "absolute",
    left: 0,
    top: 0,
    width,
    height,
    transformOrigin: "0 0",
    transform: `translate(${at.x}px, ${at.y}px) scale(${scale})`,
    // What lies under the headers or frozen cells is not seen.
    clipPath: `inset(${Math.max(0, edge.y - at.y) / scale}px 0 0 ${Math.max(0, edge.x - at.x) / scale}px)`,
  } as const;
  if (content.kind === "picture") return <DrawnPicture style={style} description={description} content={content} />;
  return (
    <div
      role="img"
      aria-label={description}
      style={{ ...style, background: "#ffffff", boxShadow: "0 0 0 1px #d9d9d9" }}
    >
      <Suspense fallback={null}>
        <DrawnChart host={host} sheet={sheet} chart={content} width={width} height={height} />
      </Suspense>
    </div>
  );
}

interface PictureProps {
  readonly style: React.CSSProperties;
  readonly description: string;
  readonly content: Extract<Drawing["content"], { kind: "picture" }>;
}

function DrawnPicture({ style, description, content: { bytes, type } }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    image.current!.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, type]);
  return <img ref={image} alt={description} style={style} />;
}

function placed(view: SheetInView, { row, column, right, down }: Corner) {
  const { x, y } = view.place(row, column);
  return { x: x + right * view.scale, y: y + down * view.scale };
}
