import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { storedErasure } from '../../shared/sync/erased-journal.ts'
import { type ExitCode, type Output, printRefusal, unknownSession } from './output.ts'

/** Says why there is no state of a session: it is not in this folder, or its data were erased. */
export async function absentSession(
  output: Output,
  store: Pick<JournalStore, 'head' | 'read'>,
  session: string,
): Promise<ExitCode> {
  const erasure = await storedErasure(store, session)
  if (erasure === null) return unknownSession(output, session)
  const message = `Les données de la séance « ${session} » ont été effacées le ${erasure.at}.`
  return printRefusal(output, { code: 'erased-session', message })
}
