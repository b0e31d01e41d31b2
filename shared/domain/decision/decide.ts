import type { CommandOf } from '../commands.ts'
import { byLead, itemStarted, itemUndecided, noVoteOpen, sessionOpen } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import type { SessionState } from '../state.ts'
import { withVacancy } from '../with-item.ts'
import { knownCandidates, proposalContent } from './proposal-guards.ts'

/** Replaces the former proposal, in part or in whole; completeness is judged when it is put to the vote (5.11). */
export function decideProposeDecisions(state: SessionState, command: CommandOf<'ProposeDecisions'>): Outcome {
  return withVacancy(state, command.vacancy, (item) =>
    acceptWhen(
      [
        knownCandidates(item, command.decisions),
        byLead(state, command.by),
        sessionOpen(state),
        itemUndecided(item),
        itemStarted(item),
        noVoteOpen(item),
        ...proposalContent(state, item, command.decisions),
      ],
      () => [{ type: 'DecisionsProposed', item: item.id, decisions: command.decisions }],
    ),
  )
}
