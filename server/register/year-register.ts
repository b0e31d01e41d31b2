import { registerEntries } from '../../shared/domain/year/register.ts'
import type { RegisterEntry } from '../../shared/domain/year/types.ts'
import { registerOfYear } from '../../shared/domain/year/year-entries.ts'
import { sameHead } from '../../shared/journal/continuity.ts'
import type { JournalStore } from '../../shared/ports/journal-store.ts'
import { storedErasure } from '../../shared/sync/erased-journal.ts'
import type { RegisterRequest } from '../../shared/sync/register-messages.ts'
import type { SessionHub } from '../host/session-hub.ts'
import type { RegisterStore } from './register-store.ts'

/** What a register is made of. */
export interface RegisterParts {
  readonly store: JournalStore
  readonly hub: Pick<SessionHub, 'state'>
  readonly register: RegisterStore
  /** Hears of each session whose journal cannot be folded. */
  readonly onFault: (error: unknown) => void
}

export interface YearRegister {
  readonly entries: readonly RegisterEntry[]
  /** The sessions whose journal cannot be folded: the register may lack their decisions. */
  readonly unreadable: readonly string[]
}

/**
 * The decisions of one organisation's sittings of a year, and the offers of the year before that wait for an answer.
 * Only the sessions whose journal has moved are folded again.
 */
export async function yearRegister(parts: RegisterParts, request: RegisterRequest): Promise<YearRegister> {
  const unreadable = await refreshRegister(parts)
  return { entries: await yearEntries(parts.register, request), unreadable }
}

/** The same from what the register holds already. */
export async function yearEntries(
  register: RegisterStore,
  { organisation, year }: RegisterRequest,
): Promise<readonly RegisterEntry[]> {
  const period = { from: `${year - 1}-01-01`, to: `${year}-12-31` }
  return registerOfYear(await register.entries(organisation, period), year)
}

/** Folds again the sessions whose journal has moved; gives those that cannot be. */
export async function refreshRegister(parts: RegisterParts): Promise<readonly string[]> {
  const [stored, positions] = await Promise.all([parts.store.sessions(), parts.register.positions()])
  const unreadable: string[] = []
  for (const { session, head } of stored) {
    const known = positions.get(session)
    const isFresh = known !== undefined && sameHead(known, head)
    if (!isFresh && !(await fold(parts, session))) unreadable.push(session)
  }
  return unreadable
}

async function fold({ store, hub, register, onFault }: RegisterParts, session: string): Promise<boolean> {
  try {
    const held = await hub.state(session)
    if (held === null) return true
    const { organisation, session: sitting } = held.state
    const entries = registerEntries(held.state)
    await register.keep(session, held.head, { organisation: organisation.id, date: sitting.date, entries })
    // Erased while it was folded: the erasure takes the row that it finds, and this one came behind it.
    if ((await storedErasure(store, session)) !== null) await register.forget(session)
    return true
  } catch (error) {
    // One broken journal must not hide the others; whoever runs the host is told.
    onFault(error)
    return false
  }
}
