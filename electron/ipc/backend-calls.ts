import type { DeskBackend } from '../../server/replication/desk-backend.ts'
import type { Calls } from './handle-calls.ts'

type BackendCall =
  | 'identity'
  | 'pair'
  | 'sessions'
  | 'importSession'
  | 'pull'
  | 'push'
  | 'issueSeatCode'
  | 'documents'

/** The calls of `shared/ports/backend.ts`, answered by this process's own desk. */
export function backendCalls(desk: DeskBackend): Pick<Calls, BackendCall> {
  return {
    identity: () => desk.identity(),
    pair: ({ code }) => desk.pair(code),
    sessions: () => desk.sessions(),
    importSession: ({ text, replace }) => desk.importSession(text, replace),
    pull: (request) => desk.pull(request),
    push: (request) => desk.push(request),
    issueSeatCode: ({ session, seat }) => desk.issueSeatCode(session, seat),
    documents: (request) => desk.documents(request),
  }
}
