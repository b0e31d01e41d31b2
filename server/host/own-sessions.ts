import type { Holdings } from '../replication/holdings.ts'
import type { ImportHub } from './import-session.ts'

interface Parts {
  readonly hub: ImportHub
  readonly holdings: Holdings
}

/** The hub for imports: a session that another hub orders is already stored, and in use. */
export function ownSessions({ hub, holdings }: Parts): ImportHub {
  const isElsewhere = async (session: string) => (await holdings.holderOf(session)) !== null
  return {
    create: async (session, events, author) =>
      (await isElsewhere(session)) ? 'exists' : hub.create(session, events, author),
    replaceImport: async (session, events, author) =>
      (await isElsewhere(session)) ? 'in-use' : hub.replaceImport(session, events, author),
  }
}
