/**
 * What a page of ours may load: its own files. No inline script or style, no frame, no other address: the page speaks
 * to the main process alone. `blob:` shows a picture that the page itself holds.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
