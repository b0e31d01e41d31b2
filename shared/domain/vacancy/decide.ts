import type { CommandOf } from '../commands.ts'
import { byLead, type Guard, itemStarted, itemUndecided, noVoteOpen, sessionOpen } from '../guards.ts'
import { householdName } from '../naming.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { CandidateState, SessionState } from '../state.ts'
import { withItem, withVacancy, withVacancyCandidate } from '../with-item.ts'

/** The room turns to an item, for the first time or again: a decided one may be shown once more. */
export function decideStartItem(state: SessionState, { item: id, by }: CommandOf<'StartItem'>): Outcome {
  return withItem(state, id, () =>
    acceptWhen([byLead(state, by), sessionOpen(state)], () => [{ type: 'ItemStarted', item: id }]),
  )
}

/** Taken off the agenda: not a decision, not counted among those examined. */
export function decideWithdrawCandidate(
  state: SessionState,
  command: CommandOf<'WithdrawCandidate'>,
): Outcome {
  return withVacancyCandidate(state, command.candidate, (item, candidate) =>
    acceptWhen(
      [
        stillPresented(candidate),
        byLead(state, command.by),
        sessionOpen(state),
        itemUndecided(item),
        noVoteOpen(item),
      ],
      () => [
        { type: 'CandidateWithdrawn', item: item.id, candidate: candidate.file.id, reason: command.reason },
      ],
    ),
  )
}

/** Put back on the agenda. */
export function decideReinstateCandidate(
  state: SessionState,
  command: CommandOf<'ReinstateCandidate'>,
): Outcome {
  return withVacancyCandidate(state, command.candidate, (item, candidate) =>
    acceptWhen(
      [
        takenOff(candidate),
        byLead(state, command.by),
        sessionOpen(state),
        itemUndecided(item),
        noVoteOpen(item),
      ],
      () => [
        { type: 'CandidateReinstated', item: item.id, candidate: candidate.file.id, reason: command.reason },
      ],
    ),
  )
}

function stillPresented({ file, withdrawn }: CandidateState): Guard {
  return () => {
    if (withdrawn === null) return null
    const message = `La demande de ${householdName(file)} est déjà retirée.`
    return refuse('unknown-reference', message, { candidate: file.id })
  }
}

function takenOff({ file, withdrawn }: CandidateState): Guard {
  return () => {
    if (withdrawn !== null) return null
    const message = `La demande de ${householdName(file)} n’est pas retirée.`
    return refuse('unknown-reference', message, { candidate: file.id })
  }
}

/** Why fewer than three requests are examined (CCH R441-3, first paragraph). */
export function decideRecordException(
  state: SessionState,
  { vacancy, code, reason, by }: CommandOf<'RecordException'>,
): Outcome {
  return withVacancy(state, vacancy, (item) =>
    acceptWhen([byLead(state, by), sessionOpen(state), itemUndecided(item)], () => [
      { type: 'ExceptionRecorded', item: vacancy, exception: { code, reason } },
    ]),
  )
}

/** Before the sitting closes, a result may be taken back; the journal keeps both (contract 5.16). */
export function decideReopenItem(
  state: SessionState,
  { item: id, reason, by }: CommandOf<'ReopenItem'>,
): Outcome {
  return withItem(state, id, (item) =>
    acceptWhen(
      [
        byLead(state, by),
        sessionOpen(state),
        itemStarted(item),
        noVoteOpen(item),
        () =>
          item.result === null
            ? refuse('not-permitted', `Rien n’a encore été voté sur le point ${id}.`, { item: id })
            : null,
      ],
      () => [{ type: 'ItemReopened', item: id, reason }],
    ),
  )
}
