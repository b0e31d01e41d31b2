import type { CommandOf } from '../commands.ts'
import { byLead, itemStarted, itemUndecided, noVoteOpen, sessionOpen } from '../guards.ts'
import { acceptWhen, type Outcome, refused } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState } from '../state.ts'
import { withItem } from '../with-item.ts'

/** An opinion on a tenancy, never an attribution (CCH L442-5-2). */
export function decideGiveOpinion(state: SessionState, command: CommandOf<'GiveOpinion'>): Outcome {
  const { item: id, found, needs, adviseOwnership = false, by } = command
  return withItem(state, id, (item) => {
    if (item.kind !== 'occupancy-review') {
      const message = `Le point ${id} n’est pas un examen d’occupation.`
      return refused(refuse('unknown-reference', message, { item: id }))
    }
    return acceptWhen(
      [byLead(state, by), sessionOpen(state), itemUndecided(item), itemStarted(item), noVoteOpen(item)],
      () => [{ type: 'OpinionGiven', item: id, opinion: { found, needs, adviseOwnership } }],
    )
  })
}
