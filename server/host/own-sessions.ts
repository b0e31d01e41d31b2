import type { Host } from './host.ts'
import type { ImportHub } from './import-session.ts'

/** The hub for imports: a session that is kept elsewhere on this machine is already stored, and in use. */
export function ownSessions({ hub, isKeptElsewhere }: Pick<Host, 'hub' | 'isKeptElsewhere'>): ImportHub {
  return {
    create: async (session, events, author) =>
      (await isKeptElsewhere(session)) ? 'exists' : hub.create(session, events, author),
    replaceImport: async (session, events, author) =>
      (await isKeptElsewhere(session)) ? 'in-use' : hub.replaceImport(session, events, author),
  }
}
