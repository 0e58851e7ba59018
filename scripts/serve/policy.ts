/**
 * The pages need nothing from elsewhere, run no text as code, and build no markup from text. Styles are set by the components as they
 * are drawn. Excel on the web shows the pane in a frame of its own, so who may frame it is not restricted.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // Pictures that the pages have drawn themselves.
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
