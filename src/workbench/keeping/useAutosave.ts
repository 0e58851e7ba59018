import type { RefObject } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { EmbeddedHost } from "../../hosts/embedded";
import type { Patched } from "../../xlsx/patch";
import type { OpenDocument } from "../document/openDocument";
import type { Refusal } from "./works";
import { canSeal, Seal } from "./sealing";
import { keep } from "./works";

/** How long after a change the workbook is kept, and after how long at the latest, in milliseconds. */
const pause = 150;
const longest = 10_000;
/** A large workbook may not keep the page busy: so many times what keeping takes lie between one time and the next. */
const rest = 10;

interface Autosaved {
  readonly host: EmbeddedHost | null;
  readonly document: OpenDocument | null;
  readonly unsaved: boolean;
  /** How often a workbook has been saved or put in the place of another: what was being kept meanwhile is out of date. */
  readonly saves: RefObject<number>;
  /** Another one is being put in its place. */
  readonly replacing: RefObject<boolean>;
  /** The file as saving would write it now, and the name it would get. */
  readonly content: (document: OpenDocument) => Promise<Patched>;
}

/** Keeps the open workbook in the browser's own storage while it is not saved. Why that fails, or null. */
export function useAutosave({ host, document, unsaved, saves, replacing, content }: Autosaved): Refusal {
  const [refusal, setRefusal] = useState<Refusal>(null);
  const isUnsaved = useRef(unsaved);
  useEffect(() => {
    isUnsaved.current = unsaved;
  }, [unsaved]);

  const password = document?.password ?? null;
  const seal = useMemo(() => (password !== null && canSeal() ? new Seal(password) : null), [password]);

  useEffect(() => {
    if (!host || !document) return undefined;
    const keeping = new Keeping(async () => {
      if (replacing.current) return;
      const { work: id, name, place, password } = document;
      // Nobody else at this machine may read what the password protects.
      if (password !== null && !seal) return setRefusal({ reason: "unsealed", detail: "" });
      const before = saves.current;
      const now = await content(document);
      const kept = "problem" in now ? null : seal ? await seal.close(now.bytes) : now.bytes;
      // Saved or given up in the meantime: nothing to be kept any more.
      if (!isUnsaved.current || saves.current !== before || !kept) return;
      setRefusal(await keep({ id, name, place, unsaved: true, sealed: seal !== null }, kept));
    });
    const hidden = () => {
      if (window.document.visibilityState === "hidden") keeping.now();
    };
    const end = host.onChanged(() => {
      if (!replacing.current) keeping.soon();
    });
    if (isUnsaved.current) keeping.soon();
    window.document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", keeping.now);
    return () => {
      end();
      keeping.end();
      window.document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", keeping.now);
    };
  }, [host, document, saves, replacing, content, seal]);
  return unsaved ? refusal : null;
}

/** Calls back a while after the last of several changes, one call at a time. */
class Keeping {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private busy = false;
  private took = 0;
  private ended = false;

  constructor(private readonly action: () => Promise<void>) {}

  soon(): void {
    const now = Date.now();
    this.waitingSince ||= now;
    const wait = Math.max(pause, rest * this.took);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, Math.max(0, Math.min(wait, this.waitingSince + Math.max(longest, wait) - now)));
  }

  readonly now = (): void => {
    if (this.waitingSince === 0 || this.ended) return;
    clearTimeout(this.timer);
    // What changes from here on is for the next time.
    if (this.busy) return this.soon();
    this.waitingSince = 0;
    this.busy = true;
    const begin = Date.now();
    void this.action().finally(() => {
      this.busy = false;
      this.took = Date.now() - begin;
    });
  };

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }
}
