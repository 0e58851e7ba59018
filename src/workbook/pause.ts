/**
 * Called by long work after each of its steps. In a page it ends once the page has had its turn, should that be due; where nobody
 * waits for a page, none is given.
 */
export type Pause = () => Promise<void>;
