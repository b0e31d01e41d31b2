import type { CivilDate } from '../calendar.ts'
import type { ItemId, SessionState } from '../state.ts'
import { isUnanswered } from './attributions.ts'
import { decidedEntries } from './register.ts'
import type { RegisterEntry } from './types.ts'

/** The calendar year of a date: a decision belongs to the year of its sitting. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** The decisions of that year's sittings. */
export function entriesOfYear(entries: readonly RegisterEntry[], year: number): readonly RegisterEntry[] {
  return entries.filter(({ date }) => yearOf(date) === year)
}

/** What a sitting of that year must know: the year's decisions, and the offers of the year before not yet answered. */
export function registerOfYear(entries: readonly RegisterEntry[], year: number): readonly RegisterEntry[] {
  return entries.filter(
    ({ date, offer }) => yearOf(date) === year || (yearOf(date) === year - 1 && isUnanswered(offer)),
  )
}

/**
 * The year's decisions that a proposal for an item comes on top of: those of the other sittings as the register tells
 * them, and those of this one as it stands, without the item itself.
 */
export function entriesBeside(
  entries: readonly RegisterEntry[],
  state: SessionState,
  item: ItemId,
): readonly RegisterEntry[] {
  const { id, date } = state.session
  const others = entries.filter(({ session }) => session !== id)
  const own = decidedEntries(state).filter((entry) => entry.item !== item)
  return [...entriesOfYear(others, yearOf(date)), ...own]
}
