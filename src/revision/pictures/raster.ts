/** Draws a picture in pixels, on whatever canvas is at hand: a page's own, or one without a page. */
import type { EChartsCoreOption } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { boxPictureRatio, boxPictureSize } from "./box";
import { echarts } from "./render";

echarts.use([CanvasRenderer]);

/** Has texts measured where there is no page. */
export function measureWith(createCanvas: () => object): void {
  echarts.setPlatformAPI({ createCanvas: createCanvas as () => HTMLCanvasElement });
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
