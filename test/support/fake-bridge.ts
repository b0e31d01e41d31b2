import { BackendService } from '../../server/host/backend-service.ts'
import type { Host } from '../../server/host/host.ts'
import { HostBackend } from '../../server/replication/desk-backend.ts'
import {
  type AnswerOf,
  type Channel,
  type DesktopBridge,
  type DesktopEvent,
  type DesktopEvents,
  type RequestOf,
  requestSchemas,
} from '../../shared/ipc/channels.ts'

type Handlers = { readonly [Name in Channel]?: (request: RequestOf<Name>) => Promise<AnswerOf<Name>> }

/** Stands for the preload and the main process: every request passes its schema and the structured clone of IPC. */
export function fakeBridge(host: Host): DesktopBridge {
  const desk = new HostBackend(new BackendService(host), { role: 'secretary', device: 'desk' })
  const handlers: Handlers = {
    identity: () => desk.identity(),
    pair: ({ code }) => desk.pair(code),
    sessions: () => desk.sessions(),
    importSession: ({ text, replace }) => desk.importSession(text, replace),
    pull: (request) => desk.pull(request),
    push: (request) => desk.push(request),
    issueSeatCode: ({ session, seat }) => desk.issueSeatCode(session, seat),
    documents: (request) => desk.documents(request),
    register: (request) => desk.register(request),
  }
  return {
    async invoke<Name extends Channel>(channel: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
      requestSchemas[channel].parse(structuredClone(request))
      const handler = handlers[channel]
      if (handler === undefined) throw new Error(`no handler for ${channel}`)
      return structuredClone(await handler(request))
    },
    on<Name extends DesktopEvent>(event: Name, listener: (payload: DesktopEvents[Name]) => void) {
      if (event !== 'news') return () => undefined
      const tell = listener as (payload: DesktopEvents['news']) => void
      return host.hub.listen((session, length) => tell({ kind: 'news', session, length }))
    },
  }
}
