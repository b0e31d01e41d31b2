const suffix = '.electron-host.test'
const mapped = /^https:\/\/([^/]+)\.([^./]+)\.electron-host\.test(\/.*)?$/

/**
 * Chromium alone does not know our schemes, so `app://bundle/x` travels as `https://bundle.app.electron-host.test/x`
 * and back. A limit to remember: in the page, `location` shows the second form.
 */
export function toChromiumUrl(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  if (/^(https?|wss?|data|blob|about|file):$/.test(protocol)) return url
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`
}

export function toApplicationUrl(url: string): string {
  const match = mapped.exec(url)
  return match ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : url
}
