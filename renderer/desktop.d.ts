import type { DesktopBridge } from '../shared/ipc/channels.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly desktop?: DesktopBridge
  }
}
