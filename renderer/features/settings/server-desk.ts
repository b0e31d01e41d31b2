import type { DesktopBridge, ServerConnection, ServerLink } from '../../../shared/ipc/channels.ts'
import type { BackendFailure } from '../../../shared/ports/backend.ts'

/** The desktop's link to the landlord's server. A browser has none: the server delivered it. */
export interface ServerDesk {
  link(): Promise<ServerLink | BackendFailure>
  /** Hears of every change of the link; returns how to stop. */
  listen(listener: (link: ServerLink) => void): () => void
  /** Pairs this desktop with a server by a one-time code of the secretary's desk. */
  connect(address: string, code: string): Promise<ServerConnection | BackendFailure>
  disconnect(): Promise<ServerLink | BackendFailure>
}

export function desktopServerDesk(bridge: DesktopBridge): ServerDesk {
  return {
    link: () => bridge.invoke('serverLink', {}),
    listen: (listener) => bridge.on('serverLink', listener),
    connect: (address, code) => bridge.invoke('connectServer', { address, code }),
    disconnect: () => bridge.invoke('disconnectServer', {}),
  }
}
