/**
 * What a browser needs for the same work without a workbook, on the machine and in the minute in which the workbook is measured: a slow
 * machine is slow for both.
 */
import { gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import type { Sample } from "../../src/revision/project";

/** Milliseconds in which the page has all parts of a file inflated and parsed by what browsers have for it, one after the other. */
export function inflatingAndParsing(page: Page, file: Uint8Array): Promise<number> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const packed = parts.map(([, content]) => gzipSync(content).toString("base64"));
  return page.evaluate(async (texts) => {
    const blobs = texts.map((text) => new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
    const start = performance.now();
    for (const blob of blobs) {
      const xml = await new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).text();
      const { documentElement } = new DOMParser().parseFromString(xml, "text/xml");
      if (documentElement.getElementsByTagName("parsererror").length > 0) throw new Error("A part is no XML");
    }
    return performance.now() - start;
  }, packed);
}

/**
 * Milliseconds, in the median, in which the page comes to what follows from one exclusion, in plain JavaScript: of each product mean,
 * deviation, second mean and quartiles, and what each product and each enterprise saves where it comes down to the second mean.
 */
export function aggregating(page: Page, samples: readonly Sample[]): Promise<number> {
  const table = samples.map(
    ({ item, enterprise, water, output }) => [item, enterprise, water ?? 0, output ?? 0] as const,
  );
  return page.evaluate((rows) => {
    const excluded = new Set<number>();
    const aggregated = () => {
      const products = new Map<string, number[]>();
      for (const [index, [item, , water, output]] of rows.entries()) {
        if (excluded.has(index) || output === 0) continue;
        const uses = products.get(item) ?? [];
        uses.push(water / output);
        products.set(item, uses);
      }
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const figures = new Map(
        [...products].map(([item, uses]) => {
          const sorted = [...uses].sort((one, other) => one - other);
          const average = mean(sorted);
          const deviation = Math.sqrt(sorted.reduce((sum, use) => sum + (use - average) ** 2, 0) / (sorted.length - 1));
          const below = sorted.filter((use) => use < average);
          const secondMean = below.length > 0 ? (average + mean(below)) / 2 : average;
          const quartiles = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * (sorted.length - 1))]);
          return [item, { average, deviation, secondMean, quartiles }] as const;
        }),
      );
      const saved = { products: new Map<string, number>(), enterprises: new Map<string, number>() };
      for (const [index, [item, enterprise, water, output]] of rows.entries()) {
        const figure = figures.get(item);
        if (excluded.has(index) || output === 0 || !figure) continue;
        const saving = Math.max(0, water - figure.secondMean * output);
        saved.products.set(item, (saved.products.get(item) ?? 0) + saving);
        saved.enterprises.set(enterprise, (saved.enterprises.get(enterprise) ?? 0) + saving);
      }
      return saved;
    };
    const times = Array.from({ length: 15 }, (_, run) => {
      excluded.add(run);
      const start = performance.now();
      aggregated();
      return performance.now() - start;
    });
    return times.sort((one, other) => one - other)[7]!;
  }, table);
}
