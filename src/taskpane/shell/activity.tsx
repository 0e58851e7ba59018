import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { WorkbookHost } from "../../hosts/port";
import { painted } from "./painted";

/** What takes less, in milliseconds, is over before it could be seen. */
const patience = 250;

/** What the pane has the workbook do, or does itself, and whether that takes long enough to be shown. */
export class Activity {
  private running = 0;
  private long = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly isLong = (): boolean => this.long;

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.running++;
    this.timer ??= setTimeout(() => this.show(true), patience);
    try {
      return await work();
    } finally {
      this.running--;
      if (this.running === 0) {
        clearTimeout(this.timer);
        this.timer = undefined;
        this.show(false);
      }
    }
  }

  /** The same, shown before it begins: it may keep the page busy. */
  async duringBusy<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.during(async () => {
      this.show(true);
      await painted();
      return work();
    });
  }

  private show(long: boolean): void {
    if (long === this.long) return;
    this.long = long;
    for (const listener of this.listeners) listener();
  }
}

const watched: ReadonlyMap<string, "during" | "duringBusy"> = new Map([
  ["write", "during"],
  ["recalculate", "during"],
  ["removeSheet", "during"],
  ["undo", "during"],
  ["insertSheets", "duringBusy"],
]);

/** A workbook whose changes count as activity. */
export function watchedHost(host: WorkbookHost, activity: Activity): WorkbookHost {
  return new Proxy(host, {
    get: (target, name: keyof WorkbookHost) => {
      const value: unknown = target[name];
      if (typeof value !== "function") return value;
      const method = value.bind(target) as (...given: unknown[]) => Promise<unknown>;
      const how = watched.get(name);
      return how ? (...given: unknown[]) => activity[how](() => method(...given)) : method;
    },
  });
}

const ActivityContext = createContext(new Activity());
export const ActivityProvider = ActivityContext.Provider;

export function useActivity(): Activity {
  return useContext(ActivityContext);
}

const useStyles = makeStyles({
  track: { position: "relative", height: 0 },
  bar: {
    position: "absolute",
    insetInline: 0,
    top: 0,
    height: "3px",
    zIndex: 3,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    "::after": {
      content: '""',
      display: "block",
      width: "35%",
      height: "100%",
      backgroundColor: tokens.colorCompoundBrandBackground,
      animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(290%)" } },
      animationDuration: "1.6s",
      animationIterationCount: "infinite",
      animationTimingFunction: "linear",
      // The system may ask for less to move, or paint everything itself.
      "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%" },
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
});

/** At the head of the pane while something takes a while. */
export function ActivityBar() {
  const styles = useStyles();
  const activity = useActivity();
  const long = useSyncExternalStore(activity.subscribe, activity.isLong);
  return (
    <div className={styles.track} aria-busy={long}>
      {long && <div className={styles.bar} data-activity="" />}
    </div>
  );
}
