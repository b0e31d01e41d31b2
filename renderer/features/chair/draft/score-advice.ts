import { scoredOrder } from '../../../../shared/domain/score/order.ts'
import { signed } from '../../../../shared/domain/score/points-text.ts'
import type { CandidateId } from '../../../../shared/domain/session/types.ts'
import type { SessionState, VacancyItem } from '../../../../shared/domain/state.ts'
import { withFrenchSpaces } from '../../../../shared/util/french-spaces.ts'
import { choiceOf, type Draft, rankOf } from './draft.ts'

interface Weighed {
  readonly id: CandidateId
  readonly letter: string
  readonly total: number
  /** Infinite for somebody who is not to have the dwelling; null while nothing is decided, or for an inadmissible request. */
  readonly place: number | null
}

/**
 * What a written reason is advised for, where the draft does not follow the scores: they aid and never decide
 * (CCH L441-2-8; CE 27 décembre 2024, n° 491357), so this suggests and blocks nothing. Null where there is nothing to say.
 */
export function scoreAdvice(
  state: SessionState,
  item: VacancyItem,
  draft: Draft,
  candidate: CandidateId,
): string | null {
  const weighed = weighedCandidates(state, item, draft)
  const one = weighed.find(({ id }) => id === candidate)
  if (one === undefined || one.place === null) return null
  const others = weighed.filter(({ place, total }) => place !== null && total !== one.total)
  const { place, total } = one
  const passed = others.find((other) => other.total > total && (other.place ?? 0) > place)
  if (Number.isFinite(place)) return passed === undefined ? null : beforeBetter(passed, one)
  const preferred = others.find((other) => other.total < total && (other.place ?? 0) < place)
  return preferred === undefined ? null : passedOver(preferred, one)
}

function weighedCandidates(state: SessionState, item: VacancyItem, draft: Draft): readonly Weighed[] {
  return scoredOrder(state, item).flatMap(({ candidate: { file, withdrawn }, score }) =>
    withdrawn !== null || score === null
      ? []
      : [{ id: file.id, letter: file.letter, total: score.total, place: placeOf(draft, file.id) }],
  )
}

function placeOf(draft: Draft, candidate: CandidateId): number | null {
  if (choiceOf(draft, candidate).kind === 'not-allocated') return Number.POSITIVE_INFINITY
  return rankOf(draft, candidate)
}

function beforeBetter(passed: Weighed, one: Weighed): string {
  const figures = `${signed(passed.total)} contre ${signed(one.total)}`
  return withFrenchSpaces(
    `Placée avant ${passed.letter}, mieux cotée (${figures}) : une raison écrite est conseillée.`,
  )
}

function passedOver(preferred: Weighed, one: Weighed): string {
  const figures = `${signed(one.total)} contre ${signed(preferred.total)}`
  return withFrenchSpaces(
    `Mieux cotée que ${preferred.letter}, retenue (${figures}) : dites pourquoi dans la précision.`,
  )
}
