/** What SheetJS asks of its tables of old character sets, by the decoders that browsers and Node have. */
const labels: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(codepage: number): TextDecoder {
  let decoder = decoders.get(codepage);
  if (!decoder) {
    // 1250 to 1258 are Windows' own; any other is read as western European.
    const windows = codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : "windows-1252";
    decoder = new TextDecoder(labels[codepage] ?? windows, { ignoreBOM: true });
    decoders.set(codepage, decoder);
  }
  return decoder;
}

/** The letters 0x80 to 0x9F of windows-1252, for which the decoders of some versions of Node have those of Latin 1. */
const western = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The letters from 0x80 of Macintosh's Central Europe (CENTEURO.TXT of the Unicode Consortium), which no decoder of the platform knows. */
const centralEurope =
  "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00a0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ";
const macCentralEurope = 10029;

export const codepages = {
  utils: {
    decode(codepage: number, data: string | ArrayLike<number>): string {
      const bytes = typeof data === "string" ? [...data].map((letter) => letter.charCodeAt(0)) : data;
      if (codepage === macCentralEurope) return centralEuropean(bytes);
      const decoder = decoderOf(codepage);
      const text = decoder.decode(Uint8Array.from(bytes));
      return decoder.encoding === "windows-1252"
        ? text.replace(/[\u0080-\u009f]/g, (letter) => western[letter.charCodeAt(0) - 0x80]!)
        : text;
    },
  },
};

function centralEuropean(bytes: ArrayLike<number>): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : centralEurope[byte - 0x80]!)).join("");
}
