import type { CandidateId } from '../../../../shared/domain/session/types.ts'
import { type Draft, rankOf } from '../draft/draft.ts'

/** The ranks that one candidate may take now: those taken, and the next one for somebody who has none. */
export function rankChoices(draft: Draft, candidate: CandidateId): readonly number[] {
  const last = draft.ranking.length + (rankOf(draft, candidate) === null ? 1 : 0)
  return Array.from({ length: last }, (_, index) => index + 1)
}
