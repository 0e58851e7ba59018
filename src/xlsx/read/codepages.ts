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

export const codepages = {
  utils: {
    decode(codepage: number, data: string | ArrayLike<number>): string {
      const bytes = typeof data === "string" ? [...data].map((letter) => letter.charCodeAt(0)) : data;
      return decoderOf(codepage).decode(Uint8Array.from(bytes));
    },
  },
};
