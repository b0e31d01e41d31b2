import { unknownItem } from './guards.ts'
import { type Outcome, refused } from './outcome.ts'
import { refuse } from './refusal.ts'
import type { CandidateId, CandidateState, Item, ItemId, SessionState, VacancyItem } from './state.ts'
import { candidateItem, itemOf, vacancyOf } from './vacancy/selectors.ts'

/** Decides about an item that exists; `unknown-reference` otherwise. */
export function withItem(state: SessionState, id: ItemId, decide: (item: Item) => Outcome): Outcome {
  const item = itemOf(state, id)
  if (item !== undefined) return decide(item)
  return refused(unknownItem(id))
}

/** Decides about a vacancy that exists; `unknown-reference` for anything else. */
export function withVacancy(
  state: SessionState,
  id: ItemId,
  decide: (item: VacancyItem) => Outcome,
): Outcome {
  const item = vacancyOf(state, id)
  if (item !== undefined) return decide(item)
  const message = `Le logement « ${id} » n’est pas à l’ordre du jour.`
  return refused(refuse('unknown-reference', message, { vacancy: id }))
}

/** Decides about a candidate of a vacancy; `unknown-reference` for anything else. */
export function withVacancyCandidate(
  state: SessionState,
  id: CandidateId,
  decide: (item: VacancyItem, candidate: CandidateState) => Outcome,
): Outcome {
  const found = candidateItem(state, id)
  if (found?.item.kind === 'vacancy') return decide(found.item, found.candidate)
  const message = `La candidature « ${id} » n’est présentée pour aucun logement de cette séance.`
  return refused(refuse('unknown-reference', message, { candidate: id }))
}
