import { useEffect, useState } from "react";
import type { OpenDocument } from "../document/openDocument";
import { lastChange } from "../document/files";
import type { Presence } from "./presence";
import { sameFile, works } from "./works";

/** What has happened to the open file beside this window. */
export type Beside = "twice" | "savedElsewhere" | "changedOutside";

/** Tells when another window has the same file open or saves it, and when another program changes it. */
export function useNeighbours(presence: Presence, document: OpenDocument | null, unsaved: boolean): Beside | null {
  const [beside, setBeside] = useState<{ readonly document: OpenDocument; readonly what: Beside } | null>(null);

  useEffect(() => {
    if (!document) return undefined;
    let shown = true;
    // Once its file is another than what is open, that stays said, whoever answers later.
    let changed = false;
    const show = (what: Beside | null) => {
      if (shown) setBeside(what && { document, what });
    };
    const isOpenElsewhere = async () => {
      // The example and new workbooks are no files yet.
      if (!document.place && !document.source) return false;
      const taken = await presence.taken();
      const others = (await works()).filter(({ id }) => taken.has(id));
      return (await Promise.all(others.map((other) => sameFile(other, document)))).includes(true);
    };
    const look = async () => {
      const twice = await isOpenElsewhere();
      if (!changed) show(twice ? "twice" : null);
    };
    const showChanged = (what: Beside) => {
      changed = true;
      show(what);
    };
    const end = presence.listen(({ kind, work }) => {
      if (kind === "opened") void look();
      if (kind !== "saved") return;
      void works().then(async (all) => {
        const saved = all.find(({ id }) => id === work);
        if (saved && (await sameFile(saved, document))) showChanged("savedElsewhere");
      });
    });
    const outside = async () => {
      const { place } = document;
      // A file that is gone is told of when it is to be saved.
      const now = place && (await lastChange(place.handle).catch(() => place.lastModified));
      if (place && now !== place.lastModified) showChanged("changedOutside");
    };
    const focused = () => void outside();
    window.addEventListener("focus", focused);
    presence.take(document.work);
    void look();
    return () => {
      shown = false;
      end();
      window.removeEventListener("focus", focused);
    };
  }, [presence, document]);

  useEffect(() => {
    // Listed as soon as there is something in it, so that another window finds it by its name.
    if (document && unsaved) presence.take(document.work);
  }, [presence, document, unsaved]);

  return beside && beside.document === document ? beside.what : null;
}
