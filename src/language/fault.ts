/** What something that was thrown says of itself: technical and in no certain language, to be shown beside words of our own. */
export function faultText(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
