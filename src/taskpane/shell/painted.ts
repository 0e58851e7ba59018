/** Long enough for a frame, in milliseconds: pages that nobody sees draw none. */
const patience = 50;

/** Ends once the page has drawn what it was told to show: what comes next may keep it busy. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });
}
