/** Who signs decisions and exclusions: kept on this machine, since a workbook goes from hand to hand. */
import type { Stamp } from "../../revision/project";
import { readStored, store } from "../shell/storage";

export function storedName(): string {
  return readStored("name") ?? "";
}

export function storeName(name: string): void {
  store("name", name.trim());
}

/** Local time to the minute, as the log has it. */
export function stampNow(now = new Date()): Stamp {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return { who: storedName(), time: `${day} ${two(now.getHours())}:${two(now.getMinutes())}` };
}
