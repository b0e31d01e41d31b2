import type { DesktopBridge } from '../../../shared/ipc/channels.ts'

declare global {
  interface Window {
    readonly desktop?: DesktopBridge
  }
}
