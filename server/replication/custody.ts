import { sameHead } from '../../shared/journal/continuity.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { Host } from '../host/host.ts'
import { signingKeys } from '../host/verify-journal.ts'

type Keeper = Pick<Host, 'hub' | 'store' | 'knownKeys'>

interface CustodyParts {
  /** This desk's lasting name. */
  readonly self: string
  /** The journals that this desk orders. */
  readonly own: Keeper & Pick<Host, 'ledger'>
  /** The copies of those that the server orders. */
  readonly replica: Keeper
}

/**
 * In which of its two stores a desk keeps a journal: among its own as soon as the journal says that it holds the
 * session, among the copies once it has given the session back. A journal is in both for a moment, and after a crash
 * until the next look; it is never in none.
 */
export class Custody {
  readonly #parts: CustodyParts

  constructor(parts: CustodyParts) {
    this.#parts = parts
  }

  /** Makes its own a copy that names this desk as its holder. True when it did. */
  async adopt(session: string): Promise<boolean> {
    const { self, own, replica } = this.#parts
    const kept = await replica.hub.state(session)
    if (kept?.hold.holder?.hub !== self) return false
    await move(session, replica, own)
    return true
  }

  /**
   * Makes a copy of a journal of its own that it gave back, once the server has it to its end: `sent` is where the
   * server's copy ends, null when that is not known. True when it did.
   */
  async handBack(session: string, sent: Head | null): Promise<boolean> {
    const { self, own, replica } = this.#parts
    const kept = await own.hub.state(session)
    if (kept === null || kept.hold.epoch === 0 || kept.hold.holder?.hub === self) return false
    // Given back while the rest was on its way: the release itself is still to be sent.
    if (sent === null || !sameHead(kept.head, sent)) return false
    await move(session, own, replica)
    await own.ledger.forget(session)
    return true
  }
}

/** Written there before it is removed here: a crash between the two leaves both, alike, and the next move ends it. */
async function move(session: string, from: Keeper, to: Keeper): Promise<void> {
  await from.hub.alone(session, async () => {
    const records = await from.store.read(session, 0)
    // The server that this desk is paired with vouches for the keys of whoever decided before.
    await to.knownKeys.learn(signingKeys(records))
    const there = await to.store.head(session)
    if (there === null) await to.store.create(session, records)
    else if (there.length < records.length) await to.store.replace(session, there, records)
    await from.store.remove(session)
  })
}
