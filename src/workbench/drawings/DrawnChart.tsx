import { PieChart } from "echarts/charts";
import { TitleComponent } from "echarts/components";
import type { EChartsType } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import type { EmbeddedHost } from "../../hosts/embedded";
import { isFailure } from "../../language/failure";
import { echarts } from "../../revision/pictures/render";
import { parseRange } from "../../workbook/address";
import { oneAtATime } from "../../taskpane/shell/oneAtATime";
import type { Chart, Source } from "../../xlsx/read/drawings";
import type { ChartData } from "./chartOption";
import { chartOption } from "./chartOption";

echarts.use([PieChart, TitleComponent]);

interface ChartProps {
  readonly host: EmbeddedHost;
  readonly sheet: string;
  readonly chart: Chart;
  /** In pixels of the sheet; the picture is scaled with it. */
  readonly width: number;
  readonly height: number;
}

/** A chart of the workbook, with the values that its cells have now. */
export function DrawnChart({ host, sheet, chart, width, height }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const [data, setData] = useState<readonly ChartData[] | null>(null);

  useEffect(() => {
    let shown = true;
    const read = oneAtATime(async () => {
      const found = await dataOf(host, sheet, chart);
      if (shown) setData(found);
    });
    read();
    const end = host.onCellsChanged(read);
    return () => {
      shown = false;
      end();
    };
  }, [host, sheet, chart]);

  useEffect(() => {
    const made = echarts.init(element.current!, null, { renderer: "svg", width, height });
    drawn.current = made;
    return () => made.dispose();
  }, [width, height]);

  useEffect(() => {
    if (data) drawn.current?.setOption(chartOption(chart, data), { notMerge: true });
  }, [chart, data, width, height]);

  return <div ref={element} />;
}

function dataOf(host: EmbeddedHost, sheet: string, { series }: Chart): Promise<readonly ChartData[]> {
  return Promise.all(
    series.map(async ({ name, categories, values }) => ({
      name: String((await valuesOf(host, sheet, name))[0] ?? ""),
      categories: await valuesOf(host, sheet, categories),
      values: await valuesOf(host, sheet, values),
    })),
  );
}

/** Of the cells that it names; as the file has them where it names something else. */
async function valuesOf(host: EmbeddedHost, sheet: string, source: Source | null): Promise<ChartData["values"]> {
  const range = source?.formula ? parseRange(source.formula, sheet) : null;
  const used = range && (await host.sheets()).includes(range.sheet) ? await host.usedRange(range.sheet) : null;
  if (!range || !used) return source?.cached ?? [];
  const rows = Math.min(range.rows, used.row + used.rows - range.row);
  if (rows < 1) return [];
  const { values } = await host.read({ ...range, rows });
  return values.flat().map((value) => (isFailure(value) || typeof value === "boolean" ? null : value));
}
