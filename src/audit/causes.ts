/** Likely causes of a wrong number, each with the value that would confirm it. */
import type { Message } from "../language/messages";
import { message } from "../language/messages";
import type { Interval, Printed } from "../units/printed";
import { intervalOf, overlap } from "../units/printed";
import type { Check } from "./finding";

/** A slip of the hand: a factor of ten, or two neighbouring digits changed about. */
export function slip({ printed, possible, text }: Pick<Check, "printed" | "possible" | "text">): Message | null {
  return tenfold(printed, possible) ?? swappedDigits(printed, possible, text);
}

function tenfold({ value, decimals }: Printed, possible: Interval): Message | null {
  for (const power of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const moved = { value: value * 10 ** power, decimals: decimals - power };
    if (value !== 0 && overlap(intervalOf(moved), possible)) {
      return message("auditTenfold", { factor: 10 ** Math.abs(power), value: plain(moved.value) });
    }
  }
  return null;
}

function swappedDigits(printed: Printed, possible: Interval, text: string): Message | null {
  const digits = /\d+(?:\.\d+)?/.exec(text)?.[0] ?? "";
  for (let at = 0; at + 1 < digits.length; at++) {
    const [first, second] = [digits[at]!, digits[at + 1]!];
    if (first === second || first === "." || second === ".") continue;
    const swapped = digits.slice(0, at) + second + first + digits.slice(at + 2);
    const value = (Number(swapped) / (printed.percent ? 100 : 1)) * Math.sign(printed.value);
    if (overlap(intervalOf({ ...printed, value }), possible)) return message("auditDigitsSwapped", { value: swapped });
  }
  return null;
}

/** As short as it can be said. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}
