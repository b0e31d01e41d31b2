import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What the page may load: our own files and nothing else, no inline script or style, no frame. Styles set by code on
 * elements pass; `blob:` shows a PDF or a picture that the page itself holds. No upgrade to HTTPS is forced: on
 * one machine the page is served over plain HTTP, and a server with a name has TLS in front of it.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameSrc: ['blob:'],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
}

/** No page of ours uses these; a script that slipped in could not either. */
export const permissionsPolicy = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
