import { useEffect, useMemo, useState } from "react";
import type { EmbeddedHost } from "../../hosts/embedded";
import type { OpenDocument } from "../document/openDocument";
import type { DocumentSession } from "../document/session";
import type { Refusal } from "./works";
import { canSeal, Seal } from "./sealing";
import { keep } from "./works";

/** How long after a change the workbook is kept, and after how long at the latest, in milliseconds. */
const pause = 150;
const longest = 10_000;
/** So often in a row a workbook that changes while it is read is left for the next time; then the page stands still for it. */
const patience = 3;
/** A large workbook may not keep the page busy: so many times what keeping takes lie between one time and the next. */
const rest = 10;

/** Keeps the open workbook in the browser's own storage while it is not saved. Why that failed the last time, or null. */
export function useAutosave(
  host: EmbeddedHost | null,
  session: DocumentSession,
  document: OpenDocument | null,
): Refusal {
  const [refusal, setRefusal] = useState<Refusal>(null);

  const password = document?.password ?? null;
  const seal = useMemo(() => (password !== null && canSeal() ? new Seal(password) : null), [password]);

  useEffect(() => {
    if (!host || !document) return undefined;
    let disturbed = 0;
    const keeping: Keeping = new Keeping(async () => {
      if (session.isReplacing) return;
      const { work: id, name, place, password } = document;
      // Nobody else at this machine may read what the password protects.
      if (password !== null && !seal) return setRefusal({ reason: "unsealed", detail: "" });
      const before = session.savesSoFar;
      const now = await session.content(document, disturbed >= patience);
      disturbed = now ? 0 : disturbed + 1;
      if (!now) return keeping.soon();
      const kept = "problem" in now ? null : seal ? await seal.close(now.bytes) : now.bytes;
      // Saved or given up in the meantime: nothing to be kept any more.
      if (!session.standing().unsaved || session.savesSoFar !== before || !kept) return;
      setRefusal(await keep({ id, name, place, unsaved: true, sealed: seal !== null }, kept));
    });
    const hidden = () => {
      if (window.document.visibilityState === "hidden") keeping.now();
    };
    const end = host.onChanged(() => {
      if (!session.isReplacing) keeping.soon();
    });
    if (session.standing().unsaved) keeping.soon();
    window.document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", keeping.now);
    return () => {
      end();
      keeping.end();
      window.document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", keeping.now);
    };
  }, [host, session, document, seal]);
  return refusal;
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
