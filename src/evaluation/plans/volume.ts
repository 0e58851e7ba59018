/** A volume in words: whole cubic metres with thousands parted, as a plan is handed out. */
export function volumeText(volume: number): string {
  return String(Math.round(volume)).replace(/\B(?=(\d{3})+$)/g, ",");
}
