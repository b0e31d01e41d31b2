import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron'
import { bundleOrigin } from './bundle-address.ts'
import { bundled } from './places.ts'

/** What every window of ours has: a page without Node, in its sandbox, that sees `window.desktop` alone. */
export function openWindow(
  path: string,
  options: BrowserWindowConstructorOptions,
  onFault: (error: unknown) => void,
): BrowserWindow {
  const window = new BrowserWindow({ ...options, show: false, webPreferences })
  showPage(window, path, onFault)
  return window
}

/** Loads an address of the page. One load that another overtakes fails too: it is told, not fatal. */
export function showPage(window: BrowserWindow, path: string, onFault: (error: unknown) => void): void {
  window.loadURL(`${bundleOrigin}${path}`).catch(onFault)
}

const webPreferences = {
  preload: bundled.preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  navigateOnDragDrop: false,
} as const

/** The secretary's and the president's window, where it was left. */
export function openConsole(bounds: Rectangle | null, onFault: (error: unknown) => void): BrowserWindow {
  const size = bounds ?? { width: 1440, height: 900 }
  const window = openWindow('/', { ...size, minWidth: 1024, minHeight: 680, title: 'CALEOL' }, onFault)
  window.once('ready-to-show', () => window.show())
  return window
}
