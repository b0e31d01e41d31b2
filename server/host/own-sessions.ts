import type { Host } from './host.ts'
import type { ImportHub } from './import-session.ts'

type Parts = Pick<Host, 'hub' | 'isKeptElsewhere' | 'missingTails' | 'store'>

/**
 * The hub for imports: a session that is kept elsewhere on this machine is already stored, and in use. So is one whose
 * journal lacks its end here: it may hold nothing but its import because a whole sitting was lost (J145).
 */
export function ownSessions({ hub, isKeptElsewhere, missingTails, store }: Parts): ImportHub {
  const isInUse = async (session: string) =>
    (await isKeptElsewhere(session)) || missingTails.holdsBack(session, () => store.head(session))
  return {
    create: async (session, events, author) =>
      (await isKeptElsewhere(session)) ? 'exists' : hub.create(session, events, author),
    replaceImport: async (session, events, author) =>
      (await isInUse(session)) ? 'in-use' : hub.replaceImport(session, events, author),
  }
}
