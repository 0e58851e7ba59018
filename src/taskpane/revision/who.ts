/** Who signs decisions and exclusions: kept on this machine, since a workbook goes from hand to hand. */
import type { Stamp } from "../../revision/project";

const key = "water-quota.who";

export function storedName(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    // Storage can be switched off by policy; the log then has no name.
    return "";
  }
}

export function storeName(name: string): void {
  try {
    localStorage.setItem(key, name.trim());
  } catch {
    // As above.
  }
}

/** Local time to the minute, as the log has it. */
export function stampNow(now = new Date()): Stamp {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return { who: storedName(), time: `${day} ${two(now.getHours())}:${two(now.getMinutes())}` };
}
