import type { Item, SessionState, UrgentAllocationItem, VacancyItem } from '../state.ts'
import { candidatesOf } from '../vacancy/selectors.ts'
import { registerEntry } from './register-entry.ts'
import type { RegisterEntry } from './types.ts'

/**
 * What a sitting adds to the year's register: one entry for each final decision, in the running order. Nothing before
 * the sitting is closed, for until then an item can be reopened.
 */
export function registerEntries(state: SessionState): readonly RegisterEntry[] {
  return state.phase === 'closed' || state.phase === 'signed' ? decidedEntries(state) : []
}

/** The decisions adopted so far, whether or not the sitting goes on: what a proposal made now comes on top of. */
export function decidedEntries(state: SessionState): readonly RegisterEntry[] {
  return state.items.flatMap((item) => entriesOf(state, item))
}

function entriesOf(state: SessionState, item: Item): readonly RegisterEntry[] {
  if (item.adopted === null || item.kind === 'occupancy-review') return []
  return item.kind === 'vacancy' ? vacancyEntries(state, item) : urgentEntries(state, item)
}

function vacancyEntries(state: SessionState, item: VacancyItem): readonly RegisterEntry[] {
  return item.decisions.flatMap((decision) => {
    const candidate = candidatesOf(item).find(({ file }) => file.id === decision.candidate)
    const offer = item.offers.find((one) => one.candidate === decision.candidate) ?? null
    return candidate === undefined ? [] : [registerEntry(state, item, candidate, decision, offer)]
  })
}

/** A validated urgency is an allocation to one household (adoption is its validation); its offer was made before. */
function urgentEntries(state: SessionState, item: UrgentAllocationItem): readonly RegisterEntry[] {
  const decision = { kind: 'allocated', rank: 1 } as const
  return candidatesOf(item).map((candidate) => registerEntry(state, item, candidate, decision, null))
}
