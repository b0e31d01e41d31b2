import type { Decision } from '../decision/types.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { examinedCandidates } from '../vacancy/selectors.ts'
import { isHolder } from './attributions.ts'
import { decidedEntries } from './register.ts'
import { registerEntry } from './register-entry.ts'
import type { RegisterEntry } from './types.ts'

/**
 * The attribution that a dwelling leads to: to whoever holds it once it is decided, before that to the first of these
 * decisions. Null when it goes to nobody.
 */
export function proposedEntry(
  state: SessionState,
  item: VacancyItem,
  decisions: readonly Decision[],
): RegisterEntry | null {
  return item.adopted === null
    ? firstRanked(state, item, decisions)
    : (decidedEntries(state).find((entry) => entry.item === item.id && isHolder(entry)) ?? null)
}

function firstRanked(
  state: SessionState,
  item: VacancyItem,
  decisions: readonly Decision[],
): RegisterEntry | null {
  const first = decisions.find(({ rank }) => rank === 1)
  const candidate = examinedCandidates(item).find(({ file }) => file.id === first?.candidate)
  if (first === undefined || candidate === undefined) return null
  const offer = { candidate: first.candidate, rank: 1, status: 'to-notify' } as const
  return registerEntry(state, item, candidate, first, offer)
}
