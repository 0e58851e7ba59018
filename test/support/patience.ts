/**
 * Milliseconds that tests wait for what must appear, on a busy machine too: no test measures time. Less than a test may take
 * (jest.config.js), so that what is missing is named.
 */
export const patience = 240_000;
