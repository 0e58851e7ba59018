/**
 * What an unfinished consolidation leaves beside its output: a line of text a file read, appended as the work goes on, so that it
 * can go on later from wherever it stopped, however it stopped.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FileResult } from "../../survey/consolidate";
import type { Layouts } from "../../survey/headers";
import { resultFromText, resultText } from "./result-text";

interface Heading {
  readonly version: 3;
  readonly folder: string;
  readonly layouts: Layouts;
}

/** Work that is lost where the machine stops dead; an interruption from the keyboard loses none. */
const everyMilliseconds = 10_000;

export class Resume {
  readonly file: string;
  private unsaved: string[] = [];
  private saved = 0;
  private heading = "";

  constructor(
    output: string,
    private readonly folder: string,
    private readonly layouts: Layouts,
  ) {
    this.file = path.join(path.dirname(output), `.${path.basename(output)}.resume`);
  }

  /** Results of an earlier run over the same folder; those that other layouts would read otherwise are left out. */
  earlier(): readonly FileResult[] {
    if (!existsSync(this.file)) return [];
    const [first, ...lines] = readFileSync(this.file, "utf8").split("\n");
    const heading = headingIn(first!);
    if (heading?.version !== 3 || heading.folder !== path.resolve(this.folder)) return [];
    const byPath = new Map<string, FileResult>();
    for (const line of lines) {
      // The last line may have been cut off.
      const result = resultFromText(line);
      if (result) byPath.set(result.path, result);
    }
    const same = (fingerprint: string) =>
      JSON.stringify(heading.layouts[fingerprint]) === JSON.stringify(this.layouts[fingerprint]);
    return [...byPath.values()].filter(
      ({ layouts, waiting }) => layouts.every(same) && waiting.every(({ layout }) => same(layout.fingerprint)),
    );
  }

  /** Begins anew with what is known already. */
  start(known: readonly FileResult[]): void {
    const heading: Heading = { version: 3, folder: path.resolve(this.folder), layouts: this.layouts };
    this.unsaved = known.map(resultText);
    rmSync(this.file, { force: true });
    this.heading = `${JSON.stringify(heading)}\n`;
    this.saved = Date.now();
    if (known.length > 0) this.save();
  }

  /** A result as text. */
  add(text: string): void {
    this.unsaved.push(text);
    if (Date.now() - this.saved >= everyMilliseconds) this.save();
  }

  /** A folder that cannot be written to costs the possibility to go on later, and nothing else. */
  save(): void {
    const lines = this.unsaved.map((text) => `${text}\n`).join("");
    try {
      if (existsSync(this.file)) appendFileSync(this.file, lines);
      else writeFileSync(this.file, this.heading + lines);
      this.unsaved = [];
    } catch {
      // Said when the result itself cannot be written.
    }
    this.saved = Date.now();
  }

  /** Nothing is left to go on with. */
  done(): void {
    rmSync(this.file, { force: true });
  }
}

function headingIn(line: string): Heading | null {
  try {
    return JSON.parse(line) as Heading;
  } catch {
    return null;
  }
}
