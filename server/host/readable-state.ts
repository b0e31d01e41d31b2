import { sittingDomain } from '../../shared/domain/sitting-domain.ts'
import type { SessionState } from '../../shared/domain/state.ts'
import { foldRecords } from '../../shared/journal/fold.ts'
import { emptyHead, type Head } from '../../shared/journal/record.ts'
import type { Puller } from '../../shared/sync/hub.ts'
import type { Host } from './host.ts'

export interface ReadableState {
  readonly state: SessionState
  readonly head: Head
}

/**
 * A session as that reader may hold it: for a seat, only the dwellings it may read, without what is withheld from it.
 * Null for a session not held.
 */
export async function readableState(
  { hub }: Pick<Host, 'hub'>,
  session: string,
  puller: Puller,
): Promise<ReadableState | null> {
  if (puller.kind === 'secretary') return hub.state(session)
  let rights = ''
  let after = emptyHead
  let state: SessionState | null = null
  for (;;) {
    const page = await hub.pull({ session, after: after.length, hash: after.hash, rights }, puller)
    if (page.kind === 'unknown') return null
    if (page.kind === 'parted') {
      // Imported anew between two pages: from the start again.
      after = emptyHead
      rights = ''
      continue
    }
    state = foldRecords(sittingDomain.apply, page.kind === 'reset' ? null : state, page.records)
    const last = page.records.at(-1)
    if (last !== undefined) after = { length: last.envelope.seq, hash: last.envelope.hash }
    rights = page.rights
    if (!page.more) return state === null ? null : { state, head: after }
  }
}
