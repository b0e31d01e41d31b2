import type { Desk } from '../../server/replication/desk.ts'
import type { RequestOf, ServerConnection, ServerLink } from '../../shared/ipc/channels.ts'
import type { DeskSettings } from '../adapters/desk-settings.ts'
import type { Calls } from './handle-calls.ts'

/** The calls about the landlord's server. */
export function serverCalls(
  desk: Desk,
  settings: DeskSettings,
): Pick<Calls, 'serverLink' | 'connectServer' | 'disconnectServer' | 'handOver' | 'retention'> {
  return {
    serverLink: () => linkOf(desk),
    handOver: (request) => desk.handOver.handOver(request),
    retention: (request) => desk.retention.retention(request),
    connectServer: (request) => connect(desk, settings, request),
    disconnectServer: async () => {
      settings.forgetServer()
      await desk.detach()
      return linkOf(desk)
    },
  }
}

export function linkOf(desk: Desk): ServerLink {
  const server = desk.server()
  return { kind: 'server-link', state: server?.state ?? 'none', address: server?.address ?? null }
}

async function connect(
  desk: Desk,
  settings: DeskSettings,
  { address, code }: RequestOf<'connectServer'>,
): Promise<ServerConnection> {
  if (!settings.canKeepSecrets()) return { kind: 'no-key-store' }
  const answer = await desk.connect(address, code)
  if (answer.kind !== 'connected') return answer
  settings.keepServer({ address: answer.address, token: answer.token })
  return { kind: 'connected' }
}
