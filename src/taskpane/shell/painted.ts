/** How long is waited for a frame, in milliseconds: a busy machine takes its time, and pages that nobody sees draw none. */
const patience = { seen: 500, unseen: 50 };

/** Ends once the page has drawn what it was told to show: what comes next may keep it busy. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, document.hidden ? patience.unseen : patience.seen);
  });
}
