/** Where the character maps of Chinese fonts lie beside the pages, for PDFs that do not bring their fonts along. */
export function characterMaps(): string {
  return new URL("parts/cmaps/", document.baseURI).href;
}
