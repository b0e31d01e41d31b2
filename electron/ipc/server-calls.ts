import type { Desk } from '../desk.ts'
import type { Calls } from './handle-calls.ts'

/** The calls about the landlord's server. */
export function serverCalls(_desk: Desk): Pick<Calls, 'serverLink' | 'connectServer' | 'disconnectServer'> {
  const alone = { kind: 'server-link', state: 'none', address: null } as const
  return {
    serverLink: () => alone,
    connectServer: () => ({ kind: 'unreachable' }),
    disconnectServer: () => alone,
  }
}
