/** Other windows of this page in the same browser: what they have open, and what they tell. */

/** opened, saved: of this work; asked: which works are open, answered with "open". */
export interface Notice {
  readonly kind: "opened" | "saved" | "asked" | "open";
  readonly work: string;
}

const channelName = "water-quota-works";
const lockName = (work: string) => `water-quota-work:${work}`;
/** How long an answer of another window is waited for, where there are no locks, in milliseconds. */
const patience = 300;

/** This window among the others. */
export class Presence {
  private readonly channel = new BroadcastChannel(channelName);
  private readonly listeners = new Set<(notice: Notice) => void>();
  private work = "";
  private release: () => void = () => undefined;

  constructor() {
    this.channel.addEventListener("message", ({ data }: MessageEvent<Notice>) => {
      if (data.kind === "asked" && this.work !== "") this.send("open");
      for (const listener of this.listeners) listener(data);
    });
  }

  /** Takes a work for this window, in place of the one before. Its lock ends with the window, however that ends. */
  take(work: string): void {
    if (work !== this.work) {
      this.release();
      this.work = work;
      // Pages from a server without a certificate have no locks.
      void (navigator.locks as LockManager | undefined)?.request(
        lockName(work),
        () => new Promise<void>((resolve) => (this.release = resolve)),
      );
    }
    this.send("opened");
  }

  /** The work is among those remembered: until then, others that look for it by its file do not find it. */
  remembered(): void {
    this.send("opened");
  }

  saved(): void {
    this.send("saved");
  }

  /** The works that other windows have open. */
  async taken(): Promise<ReadonlySet<string>> {
    const locks = navigator.locks as LockManager | undefined;
    const found = new Set<string>();
    if (locks) {
      for (const { name = "" } of (await locks.query()).held ?? []) {
        if (name.startsWith(lockName(""))) found.add(name.slice(lockName("").length));
      }
    } else {
      const end = this.listen(({ kind, work }) => {
        if (kind === "open") found.add(work);
      });
      this.send("asked");
      await new Promise((resolve) => setTimeout(resolve, patience));
      end();
    }
    found.delete(this.work);
    return found;
  }

  listen(listener: (notice: Notice) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private send(kind: Notice["kind"]): void {
    this.channel.postMessage({ kind, work: this.work } satisfies Notice);
  }
}
