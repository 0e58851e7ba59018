import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Box } from "../../documents/document";
import { placeText } from "../../documents/place";
import type { ReviewItem } from "../../standards/reading/review";
import { usePreferences } from "../shell/preferences";
import { useTexts } from "../shell/texts";
import type { PdfPages } from "./pdfPages";
import { readingTexts } from "./texts";

const useStyles = makeStyles({
  frame: { position: "relative", overflow: "hidden", border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: "white" },
  canvas: { display: "block", width: "100%" },
  rows: { position: "absolute", left: 0, right: 0, outline: `2px solid ${tokens.colorPaletteDarkOrangeBorder2}`, backgroundColor: "rgba(255, 200, 0, 0.15)" },
}); // prettier-ignore

/** In points, above and below the rows. */
const margin = 48;

/** The pages of the document last looked at stay open. */
let open: { readonly file: File; readonly pages: Promise<PdfPages> } | null = null;

function pagesOf(file: File, password: string | undefined): Promise<PdfPages> {
  if (open?.file !== file) {
    // One after the other: they share a thread, that takes no document while it lets go of one.
    const closed = open?.pages.then((pages) => pages.close()).catch(() => undefined);
    open = { file, pages: openNext(closed, file, password) };
  }
  return open.pages;
}

async function openNext(
  closed: Promise<void> | undefined,
  file: File,
  password: string | undefined,
): Promise<PdfPages> {
  await closed;
  const { openPages } = await import("./pdfPages");
  return openPages(file, password);
}

interface Props {
  readonly item: ReviewItem;
  readonly file: File;
  readonly password: string | undefined;
}

/** The rows of an entry as they stand on the page of the PDF. */
export function PagePicture({ item, file, password }: Props) {
  const styles = useStyles();
  const t = useTexts(readingTexts);
  const { language } = usePreferences();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const page = item.place.page!;
  const rows = rowsOn(item, page);
  const part = { left: rows.left - 8, right: rows.right + 8, top: Math.max(0, rows.top - margin), bottom: rows.bottom + margin };
  const share = (top: number) => `${((top - part.top) / (part.bottom - part.top)) * 100}%`;
  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    pagesOf(file, password)
      .then((pages) => pages.draw(shown, page, part, shown.clientWidth || 360))
      .catch(() => setFailed(true));
    // The part is that of the entry.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item, file, password]);
  if (failed) return null;
  return (
    <div className={styles.frame}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t("picture", { place: placeText({ page }, language) })} />
      <div className={styles.rows} style={{ top: share(rows.top), height: `${((rows.bottom - rows.top) / (part.bottom - part.top)) * 100}%` }} />
    </div>
  );
} // prettier-ignore

/** Where an entry's values stand on a page, over the width of its table. */
function rowsOn({ entry, table, place }: ReviewItem, page: number): Box {
  const boxes = entry.values.flatMap(({ place: own }) => (own.page === page && own.box ? [own.box] : []));
  const whole = table.parts.find((part) => part.place.page === page)?.place.box ?? table.place.box ?? place.box!;
  const own = boxes.length > 0 ? boxes : [place.box!];
  const [top, bottom] = [Math.min(...own.map((box) => box.top)), Math.max(...own.map((box) => box.bottom))];
  return { left: whole.left, right: whole.right, top, bottom };
}
