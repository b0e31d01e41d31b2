import type { WebContents } from 'electron'
import type { Desk } from '../../server/replication/desk.ts'
import type { RequestOf } from '../../shared/ipc/channels.ts'
import type { Calls } from './handle-calls.ts'
import { tellPage } from './tell-pages.ts'

type BackendCall =
  | 'identity'
  | 'pair'
  | 'sessions'
  | 'importSession'
  | 'pull'
  | 'push'
  | 'returnTail'
  | 'issueSeatCode'
  | 'documents'
  | 'register'

/** The calls of `shared/ports/backend.ts`, answered by this process's own desk. */
export function backendCalls(owner: Desk): Pick<Calls, BackendCall> {
  const desk = owner.backend
  return {
    identity: () => desk.identity(),
    pair: ({ code }) => desk.pair(code),
    sessions: () => desk.sessions(),
    importSession: ({ text, replace }) => desk.importSession(text, replace),
    pull: (request, sender) => pull(owner, request, sender),
    push: (request) => desk.push(request),
    returnTail: (request) => desk.returnTail(request),
    issueSeatCode: ({ session, seat }) => desk.issueSeatCode(session, seat),
    documents: (request) => desk.documents(request),
    register: (request) => desk.register(request),
  }
}

/** A page that begins to read a session of the server while the line is down hears of it with its first pull. */
async function pull(desk: Desk, request: RequestOf<'pull'>, sender: WebContents) {
  const { session } = request
  const state = await desk.lineOf(session)
  if (state === 'down') tellPage(sender, 'line', { session, state })
  return desk.backend.pull(request)
}
