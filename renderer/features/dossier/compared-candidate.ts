import { type CandidateFigures, figuresOf } from '../../../shared/domain/candidate-figures.ts'
import { shownOrder } from '../../../shared/domain/score/order.ts'
import type { CandidateState, Item, SessionState } from '../../../shared/domain/state.ts'

/** A candidate with what is computed of it on the offered dwelling: what cells and sheets are written from. */
export interface ComparedCandidate {
  readonly state: SessionState
  readonly item: Item
  readonly candidate: CandidateState
  readonly figures: CandidateFigures
  /** True when another candidate of the item has the same score: neither comes before the other by it. */
  readonly isExAequo: boolean
}

/** Every candidate of an item with what is computed of it, in the order shown (contract 5.31). */
export function comparedCandidates(state: SessionState, item: Item): readonly ComparedCandidate[] {
  const all = shownOrder(state, item).map((candidate) => ({
    state,
    item,
    candidate,
    figures: figuresOf(state, item, candidate),
  }))
  const totals = all.map(({ figures }) => figures.score?.total)
  return all.map((one) => {
    const total = one.figures.score?.total
    return { ...one, isExAequo: total !== undefined && totals.filter((other) => other === total).length > 1 }
  })
}
