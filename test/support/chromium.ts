import { env } from 'node:process'

/** Debian's Chromium, or the one that CALEOL_CHROMIUM names. */
export const chromiumPath = env.CALEOL_CHROMIUM ?? '/usr/bin/chromium'

/** Without these, a Chromium in a container fills its log with refused connections, or does not start. */
export const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=fr',
]
