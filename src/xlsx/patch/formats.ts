/** The formats of a workbook while it is being patched or written. */
import type { CellEdit, CellStyle, WorkbookChanges } from "../../workbook/snapshot";
import { isDateFormat, numberFormats } from "../numberformats";
import type { Package } from "../package";
import { readLooks } from "../read/formats";
import { StyleSheet } from "../stylesheet";
import type { WorkbookPart } from "../workbookpart";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What the fewest of styles must have, for workbooks that come without. */
const plain = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

export class Formats {
  private readonly dates = new Map<number, boolean>();
  private readonly numbers = new Map<number, number>();

  private constructor(
    private readonly file: Package,
    private readonly workbook: string,
    readonly styles: StyleSheet,
    /** What the formats of the file look like; only known where edits change looks. */
    private readonly looks: ReadonlyMap<number, CellStyle>,
    private readonly addedStyles: readonly CellStyle[],
  ) {}

  static async of(
    file: Package,
    workbook: WorkbookPart,
    changes: Pick<WorkbookChanges, "sheets" | "styles">,
  ): Promise<Formats> {
    const path = file.related(workbook.path, "styles");
    const text = path === null ? plain : file.text(path);
    const restyled = changes.sheets.some(({ edits }) => edits.some(({ style }) => style !== undefined));
    const count = (text.match(/<(?:[\w.-]+:)?xf[\s>]/g) ?? []).length;
    const all = restyled ? Array.from({ length: count }, (_, number) => number).slice(1) : [];
    // Format 0 is what cells without a format have, and looks plain to the snapshot.
    const looks = await readLooks(file, workbook, all);
    return new Formats(file, workbook.path, new StyleSheet(text), looks, changes.styles);
  }

  restyle(base: number, { style }: CellEdit): number {
    return this.styles.restyle(base, this.looks.get(base) ?? {}, style ?? {});
  }

  /** The number of a style of added sheets. */
  added(place: number): number {
    let number = this.numbers.get(place);
    if (number === undefined) {
      const style = this.addedStyles[place];
      if (!style) throw new Error(`No style ${place}`);
      number = this.styles.restyle(0, {}, style);
      this.numbers.set(place, number);
    }
    return number;
  }

  isDate(format: number): boolean {
    let known = this.dates.get(format);
    if (known === undefined) {
      known = isDateFormat(numberFormats(this.styles.text()).code(format));
      this.dates.set(format, known);
    }
    return known;
  }

  save(): void {
    if (!this.styles.changed) return;
    const known = this.file.related(this.workbook, "styles");
    const path = known ?? "xl/styles.xml";
    this.file.setText(path, this.styles.text());
    if (known !== null) return;
    this.file.relate(this.workbook, "styles", path);
    this.file.setContentType(path, contentType);
  }
}
