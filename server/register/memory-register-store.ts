import type { RegisterEntry } from '../../shared/domain/year/types.ts'
import type { Head } from '../../shared/journal/record.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import type { Period, RegisterStore, SessionRegister } from './register-store.ts'

interface Kept {
  readonly session: string
  readonly head: Head
  readonly register: SessionRegister
}

/** The register held in memory, beside journals held in memory. */
export class MemoryRegisterStore implements RegisterStore {
  readonly #journals: Pick<JournalStore, 'head'>
  readonly #kept = new Map<string, Kept>()

  constructor(journals: Pick<JournalStore, 'head'>) {
    this.#journals = journals
  }

  async positions(): Promise<ReadonlyMap<string, Head>> {
    return new Map((await this.#stored()).map(({ session, head }) => [session, head]))
  }

  async keep(session: string, head: Head, register: SessionRegister): Promise<void> {
    if ((await this.#journals.head(session)) === null) return
    this.#kept.set(session, structuredClone({ session, head, register }))
  }

  async forget(session: string): Promise<void> {
    this.#kept.delete(session)
  }

  async organisations(): Promise<readonly string[]> {
    return [...new Set((await this.#stored()).map(({ register }) => register.organisation))].sort()
  }

  async entries(organisation: string, { from, to }: Period): Promise<readonly RegisterEntry[]> {
    const wanted = (await this.#stored()).filter(
      ({ register }) =>
        register.organisation === organisation && register.date >= from && register.date <= to,
    )
    return structuredClone(wanted.sort(bySitting).flatMap(({ register }) => register.entries))
  }

  async #stored(): Promise<Kept[]> {
    const heads = await Promise.all([...this.#kept.keys()].map((session) => this.#journals.head(session)))
    return [...this.#kept.values()].filter((_, index) => heads[index] !== null)
  }
}

function bySitting(one: Kept, other: Kept): number {
  if (one.register.date !== other.register.date) return one.register.date < other.register.date ? -1 : 1
  return one.session < other.session ? -1 : 1
}
