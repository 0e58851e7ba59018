/** Which files of a folder are surveys at all. */

/** What Excel, editors and systems leave beside the files themselves. */
const leftover = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

export function isLeftover(name: string): boolean {
  return leftover.test(name);
}
