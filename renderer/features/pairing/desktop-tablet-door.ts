import type { DesktopBridge } from '../../../shared/ipc/channels.ts'
import { type TabletDoor, tabletDoorOf } from './tablet-door.ts'

/** On the desktop, tablets reach the server that it is linked to, if any. */
export function desktopTabletDoor(bridge: DesktopBridge): () => Promise<TabletDoor> {
  return async () => {
    const link = await bridge.invoke('serverLink', {})
    const address = link.kind === 'server-link' ? link.address : null
    return address === null ? { kind: 'none' } : tabletDoorOf(address)
  }
}
