const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Has the browser save a workbook where it keeps its downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: excelType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the data after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
