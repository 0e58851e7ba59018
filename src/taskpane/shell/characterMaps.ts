/** Where the character maps of Chinese fonts lie beside the pages, for PDFs that do not bring their fonts along. */
export function characterMaps(): string {
  return new URL("parts/cmaps/", document.baseURI).href;
}

/** Fetches them from there, in the page or in a thread of it. */
export function characterMapFrom(address: string): (file: string) => Promise<Uint8Array> {
  return async (file) => {
    const answer = await fetch(`${address}${file}`);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}
