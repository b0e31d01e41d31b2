import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron'
import { bundleOrigin } from './bundle-address.ts'
import { bundled } from './places.ts'

/** What every window of ours has: a page without Node, in its sandbox, that sees `window.desktop` alone. */
export function openWindow(path: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({ ...options, show: false, webPreferences })
  void window.loadURL(`${bundleOrigin}${path}`)
  return window
}

const webPreferences = {
  preload: bundled.preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  navigateOnDragDrop: false,
} as const

/** The secretary's and the president's window, where it was left. */
export function openConsole(bounds: Rectangle | null): BrowserWindow {
  const size = bounds ?? { width: 1440, height: 900 }
  const window = openWindow('/', { ...size, minWidth: 1024, minHeight: 680, title: 'CALEOL' })
  window.once('ready-to-show', () => window.show())
  return window
}
