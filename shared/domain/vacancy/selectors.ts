import type { Dwelling, Reservation } from '../session/types.ts'
import type { CandidateId, CandidateState, Item, ItemId, SessionState, VacancyItem } from '../state.ts'

/** Where an item stands: a rejected or tied one is `started` again (contract 5.16). */
export type ItemStatus = 'prepared' | 'started' | 'voting' | 'decided'

export function itemOf(state: SessionState, id: ItemId): Item | undefined {
  return state.items.find((item) => item.id === id)
}

/** The vacancy of that id, or undefined where there is none or it is another kind of item. */
export function vacancyOf(state: SessionState, id: ItemId): VacancyItem | undefined {
  const item = itemOf(state, id)
  return item?.kind === 'vacancy' ? item : undefined
}

export function itemStatus(item: Item): ItemStatus {
  if (item.adopted !== null) return 'decided'
  if (item.openVote !== null) return 'voting'
  return item.startedAt === null ? 'prepared' : 'started'
}

export function dwellingOf(item: Item): Dwelling {
  if (item.kind === 'vacancy') return item.vacancy.dwelling
  return item.kind === 'urgent-allocation' ? item.allocation.dwelling : item.review.dwelling
}

/** The right under which candidates were put forward: only a vacancy has one. */
export function reservationOf(item: Item): Reservation | null {
  return item.kind === 'vacancy' ? item.vacancy.reservation : null
}

/** Everybody presented for an item, withdrawn or not, in the file's order. */
export function candidatesOf(item: Item): readonly CandidateState[] {
  if (item.kind === 'vacancy') return item.candidates
  return item.kind === 'urgent-allocation' && item.candidate !== null ? [item.candidate] : []
}

/** The requests examined: those still on the agenda (CCH R441-3 counts these). */
export function examinedCandidates(item: Item): readonly CandidateState[] {
  return candidatesOf(item).filter((candidate) => candidate.withdrawn === null)
}

/** The item a candidate is presented for, with the candidate. */
export function candidateItem(
  state: SessionState,
  id: CandidateId,
): { readonly item: Item; readonly candidate: CandidateState } | undefined {
  for (const item of state.items) {
    const candidate = candidatesOf(item).find(({ file }) => file.id === id)
    if (candidate !== undefined) return { item, candidate }
  }
  return undefined
}
