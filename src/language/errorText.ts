/** What something that was thrown says of itself: technical and in no certain language, to be shown beside words of our own. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
