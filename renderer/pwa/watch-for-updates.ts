/** Loads the page again on the new version. */
export type ApplyUpdate = () => Promise<void>

/**
 * Keeps the application on the device so that it opens without a network, and tells when a new version is ready. Only
 * on a server's address in a secure context: the desktop carries its own files.
 */
export async function watchForUpdates(window: Window, onReady: (apply: ApplyUpdate) => void): Promise<void> {
  const isServed = window.desktop === undefined
  if (!isServed || !('serviceWorker' in window.navigator)) return
  const { registerSW } = await import('virtual:pwa-register')
  const apply = registerSW({ onNeedRefresh: () => onReady(() => apply(true)) })
}
