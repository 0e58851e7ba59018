import type { FoundFile } from "./chooseFiles";
import type { SurveyFile } from "./reading/task";

/** What became of a file that was given under a path already taken. */
export type Taken = "same" | "newer" | "other";

export interface Admitted {
  readonly path: string;
  readonly stamp: string;
  readonly content: File | null;
  /** Null: nothing stood under its path. */
  readonly taken: Taken | null;
}

/**
 * Under which path a file is taken up. A page is not told where a file lies, so two files of one name may be one file at two times
 * or two files of two counties. Within a folder the later one is the former one changed; all others are kept side by side.
 */
export function admit(
  { path, file }: FoundFile,
  known: ReadonlyMap<string, SurveyFile>,
  turn: ReadonlySet<string>,
): Admitted {
  const stamp = file === null ? "?" : `${file.size}-${file.lastModified}`;
  let place = path;
  for (let number = 2; ; number++) {
    const former = known.get(place);
    if (!former && !turn.has(place)) return { path: place, stamp, content: file, taken: number === 2 ? null : "other" };
    if (former?.stamp === stamp && !turn.has(place)) return { path: place, stamp, content: file, taken: "same" };
    const inFolder = path.includes("/");
    if (former && file && inFolder && !turn.has(place) && file.lastModified > former.content.lastModified) {
      return { path: place, stamp, content: file, taken: "newer" };
    }
    place = path.replace(/(\.[^./]*)?$/, (extension) => ` (${number})${extension}`);
  }
}
