/** Draws a picture in pixels, on whatever canvas is at hand: a page's own, or one without a page. */
import type { EChartsCoreOption } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { boxPictureRatio, boxPictureSize } from "./box";
import { echarts } from "./render";

echarts.use([CanvasRenderer]);

interface MeasuringContext {
  font: string;
  measureText(text: string): { readonly width: number };
}

interface MeasuringCanvas {
  getContext(kind: "2d"): MeasuringContext;
}

/** Has texts measured where there is no page. */
export function measureWith(createCanvas: () => MeasuringCanvas): void {
  echarts.setPlatformAPI({
    createCanvas: createCanvas as unknown as () => HTMLCanvasElement,
    measureText: measuringOn(createCanvas().getContext("2d")),
  });
}

/** To break a long word ECharts asks for the widths of all 128 signs, and a canvas without a page takes no NUL. */
export function measuringOn(context: MeasuringContext): (text: string, font?: string) => { readonly width: number } {
  let current = "";
  return (text, font = "12px sans-serif") => {
    if (font !== current) context.font = current = font;
    return context.measureText(text.replaceAll("\0", ""));
  };
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Dots of the picture for each of its pixels. */
  readonly ratio: number;
}

/** Draws on a canvas that belongs to nobody else, and takes the picture from it before it is wiped. */
export function drawOn<Canvas extends object, Taken>(
  canvas: Canvas,
  option: EChartsCoreOption,
  take: (canvas: Canvas) => Taken,
  { ratio, ...size }: PictureSize = { ratio: boxPictureRatio, ...boxPictureSize },
): Taken {
  const chart = echarts.init(canvas as unknown as HTMLElement, null, {
    renderer: "canvas",
    devicePixelRatio: ratio,
    ...size,
  });
  try {
    chart.setOption(option);
    return take(canvas);
  } finally {
    chart.dispose();
  }
}
