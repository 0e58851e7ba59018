/** Numbers in Chinese characters, as number formats with [DBNum1] (一) and [DBNum2] (壹) show them. */
const everyday = { digits: [..."○一二三四五六七八九"], units: ["", "十", "百", "千"], zero: "○" };
const formal = { digits: [..."零壹贰叁肆伍陆柒捌玖"], units: ["", "拾", "佰", "仟"], zero: "零" };
const myriads = ["", "万", "亿", "万亿"];

export function chineseNumber(number: number, isFormal: boolean): string {
  const script = isFormal ? formal : everyday;
  const [whole = "0", fraction] = Math.abs(Number(number.toPrecision(15)))
    .toString()
    .split(".");
  const sign = number < 0 ? "-" : "";
  const tail = fraction ? `.${[...fraction].map((digit) => script.digits[Number(digit)]).join("")}` : "";
  return sign + wholeNumber(whole, script) + tail;
}

/** As formats of noughts show it: 二○一四, padded to so many digits. */
export function digitByDigit(number: number, isFormal: boolean, length: number): string {
  const { digits } = isFormal ? formal : everyday;
  const rounded = Math.round(Math.abs(number));
  const written = [...String(rounded).padStart(length, "0")].map((digit) => digits[Number(digit)]).join("");
  return (number < 0 && rounded > 0 ? "-" : "") + written;
}

/** Four digits at a time; zeros between digits are read once, those at the end not at all. */
function wholeNumber(text: string, { digits, units, zero }: typeof everyday): string {
  let written = "";
  let zeros = false;
  [...text].forEach((character, at) => {
    const place = text.length - 1 - at;
    const digit = Number(character);
    if (digit === 0) zeros = written !== "";
    else {
      if (zeros) written += zero;
      zeros = false;
      written += digits[digit]! + units[place % 4]!;
    }
    if (place % 4 === 0 && place > 0 && Number(text.slice(Math.max(0, at - 3), at + 1)) !== 0) {
      written += myriads[place / 4] ?? "";
    }
  });
  return written === "" ? digits[0]! : written;
}
