/** Rows laid out as sheets, and where each of them came to stand. */
import type { LayoutColumn, LayoutSpec, SheetRow } from "./layouts";

export interface MadeSheet {
  readonly name: string;
  readonly rows: (string | number | null)[][];
  readonly merges: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
}

export interface MadeRow {
  readonly row: SheetRow;
  readonly sheet: string;
  readonly at: number;
}

/** The enterprises of a file: each a list of rows in the order in which they are to stand. */
export function makeSheets(layout: LayoutSpec, firms: readonly (readonly SheetRow[])[]) {
  const places: MadeRow[] = [];
  if (layout.arrangement === "sheetAYear") {
    const years = [...new Set(firms.flat().map(({ truth }) => truth.year))];
    const sheets = years.map((year) => {
      const writer = new Writer(layout, `${year}年`, places);
      writer.list(firms.map((rows) => rows.filter(({ truth }) => truth.year === year)));
      return writer.sheet;
    });
    return { sheets, places };
  }
  const writer = new Writer(layout, layout.id % 3 === 0 ? "Sheet1" : "调查表", places);
  if (layout.names === "above") writer.blocks(firms);
  else if (layout.arrangement === "columnAYear") writer.wide(firms);
  else writer.list(firms);
  return { sheets: [writer.sheet], places };
}

class Writer {
  readonly sheet: MadeSheet;
  private readonly lines: number;

  constructor(
    private readonly layout: LayoutSpec,
    name: string,
    private readonly places: MadeRow[],
  ) {
    this.sheet = { name, rows: [], merges: [] };
    this.lines = Math.max(...layout.columns.map(({ label }) => label.length));
  }

  list(firms: readonly (readonly SheetRow[])[]): void {
    this.titles();
    this.header();
    let number = 0;
    firms.forEach((rows, at) => {
      if (this.layout.repeatHeader && at > 0 && at % 3 === 0) this.header();
      this.firm(rows, ++number);
      if (this.layout.totals && this.layout.id % 2 === 0) this.total("小计", rows);
    });
    if (this.layout.totals) this.total("合计", firms.flat());
    this.notes();
  }

  blocks(firms: readonly (readonly SheetRow[])[]): void {
    this.titles();
    for (const rows of firms) {
      const { firm, city, district } = rows[0]!.truth;
      this.push([`单位名称：${firm}`, null, null, `市：${city}`, `区县：${district}`]);
      this.header();
      this.firm(rows, 1);
      this.push([]);
    }
    this.notes();
  }

  /** A row a product, a column a year. */
  wide(firms: readonly (readonly SheetRow[])[]): void {
    this.titles();
    this.header();
    let number = 0;
    for (const rows of firms) {
      const products = new Map<string, SheetRow[]>();
      for (const row of rows) products.set(row.truth.product, [...(products.get(row.truth.product) ?? []), row]);
      for (const series of products.values()) {
        const seen = new Map<string, number>();
        const cells = this.layout.columns.map(({ key }, at) => {
          const count = seen.get(key) ?? 0;
          seen.set(key, count + 1);
          const yearly = this.layout.columns.filter((column) => column.key === key).length > 1;
          if (key === "number") return at === 0 ? ++number : null;
          return (yearly ? series[count] : series[0])?.cells[key] ?? null;
        });
        for (const row of series) this.places.push({ row, sheet: this.sheet.name, at: this.sheet.rows.length });
        this.push(cells);
      }
    }
    this.notes();
  }

  private push(cells: (string | number | null)[]): void {
    const { offset } = this.layout;
    this.sheet.rows.push(offset > 0 ? [...new Array<null>(offset).fill(null), ...cells] : cells);
  }

  private titles(): void {
    for (const title of this.layout.titles) {
      if (title !== "") this.merge(this.sheet.rows.length, 0, 1, this.layout.columns.length);
      this.push(title === "" ? [] : [title]);
    }
  }

  private header(): void {
    const { columns } = this.layout;
    const top = this.sheet.rows.length;
    for (let line = 0; line < this.lines; line++) this.push(columns.map((column) => this.lineOf(column, line)));
    // A group's heading stands once over its columns, and a single label fills all lines.
    columns.forEach((column, at) => {
      if (this.lines === 1 || this.layout.format !== "xlsx") return;
      if (column.label.filter((word) => word !== "").length === 1) this.merge(top, at, this.lines, 1);
    });
    if (this.lines > 1) this.groups(top);
    if (this.layout.numberLine) this.push(columns.map((_, at) => at + 1));
  }

  private lineOf({ label }: LayoutColumn, line: number): string | null {
    const args = label.filter((word) => word !== "");
    if (args.length === 1) return line === 0 ? args[0]! : null;
    return args[line] ?? null;
  }

  private groups(top: number): void {
    const { columns, offset, format } = this.layout;
    const heading = (at: number) => {
      const args = columns[at]?.label.filter((word) => word !== "") ?? [];
      return args.length > 1 ? args[0]! : null;
    };
    for (let at = 0; at < columns.length;) {
      let end = at + 1;
      while (heading(at) !== null && heading(end) === heading(at)) end++;
      for (let column = at + 1; column < end; column++) this.sheet.rows[top]![offset + column] = null;
      if (end - at > 1 && format === "xlsx") this.merge(top, at, 1, end - at);
      at = end;
    }
  }

  private firm(rows: readonly SheetRow[], number: number): void {
    const { columns, names } = this.layout;
    const top = this.sheet.rows.length;
    rows.forEach((row, index) => {
      this.places.push({ row, sheet: this.sheet.name, at: this.sheet.rows.length });
      this.push(
        columns.map(({ key }) => {
          const once = key === "number" || key === "city" || key === "district" || key === "firm";
          if (once && index > 0 && names !== "repeated") return null;
          return key === "number" ? number : (row.cells[key] ?? null);
        }),
      );
      if (row.mergeWater)
        this.merge(
          top + index,
          columns.findIndex(({ key }) => key === "water"),
          row.mergeWater,
          1,
        );
    });
    if (names !== "merged" || rows.length < 2) return;
    columns.forEach(({ key }, at) => {
      if (key === "city" || key === "district" || key === "firm") this.merge(top, at, rows.length, 1);
    });
  }

  private total(word: string, rows: readonly SheetRow[]): void {
    const sum = (key: "water" | "output") => {
      const values = rows.map(({ cells }) => cells[key]).filter((cell) => typeof cell === "number");
      return Number(values.reduce((total, value) => total + value, 0).toPrecision(8));
    };
    const at = this.layout.columns.findIndex(({ key }) => key === "firm" || key === "product");
    this.push(
      this.layout.columns.map(({ key }, index) => (index === at ? word : key === "water" ? sum("water") : null)),
    );
  }

  private notes(): void {
    if (!this.layout.notes) return;
    this.push(["注：新水量不包括居民生活用水。"]);
    this.push(["填表人：", null, "审核人：", null, "填报日期：2015年6月"]);
  }

  private merge(row: number, column: number, rows: number, columns: number): void {
    if (this.layout.format !== "xlsx" || (rows === 1 && columns === 1)) return;
    this.sheet.merges.push({ row, column: column + this.layout.offset, rows, columns });
  }
}
