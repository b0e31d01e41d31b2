import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { DigestStore, KeptDigest } from './digest-store.ts'

/** Digests held in memory, beside journals held in memory. */
export class MemoryDigestStore implements DigestStore {
  readonly #journals: Pick<JournalStore, 'head' | 'sessions'>
  readonly #kept = new Map<string, KeptDigest>()

  constructor(journals: Pick<JournalStore, 'head' | 'sessions'>) {
    this.#journals = journals
  }

  async all(): Promise<ReadonlyMap<string, KeptDigest>> {
    const stored = await this.#journals.sessions()
    const kept = stored.flatMap(({ session }) => {
      const digest = this.#kept.get(session)
      return digest === undefined ? [] : [[session, digest] as const]
    })
    return new Map(kept)
  }

  async keep(session: string, kept: KeptDigest): Promise<void> {
    if ((await this.#journals.head(session)) !== null) this.#kept.set(session, kept)
  }
}
