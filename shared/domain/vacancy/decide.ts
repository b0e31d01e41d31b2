import type { CommandOf } from '../commands.ts'
import { byLead, itemStarted, itemUndecided, noVoteOpen, sessionOpen } from '../guards.ts'
import { householdName } from '../naming.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState } from '../state.ts'
import { withItem, withVacancy, withVacancyCandidate } from '../with-item.ts'

/** The room turns to an item, for the first time or again: a decided one may be shown once more. */
export function decideStartItem(state: SessionState, { item: id, by }: CommandOf<'StartItem'>): Outcome {
  return withItem(state, id, () =>
    acceptWhen([byLead(state, by), sessionOpen(state)], () => [{ type: 'ItemStarted', item: id }]),
  )
}

export function decideWithdrawCandidate(
  state: SessionState,
  command: CommandOf<'WithdrawCandidate'>,
): Outcome {
  return withVacancyCandidate(state, command.candidate, (item, { file, withdrawn }) =>
    acceptWhen(
      [
        byLead(state, command.by),
        sessionOpen(state),
        itemUndecided(item),
        noVoteOpen(item),
        () =>
          withdrawn === null
            ? null
            : refuse('unknown-reference', `La demande de ${householdName(file)} est déjà retirée.`, {
                candidate: file.id,
              }),
      ],
      () => [{ type: 'CandidateWithdrawn', item: item.id, candidate: file.id, reason: command.reason }],
    ),
  )
}

export function decideReinstateCandidate(
  state: SessionState,
  command: CommandOf<'ReinstateCandidate'>,
): Outcome {
  return withVacancyCandidate(state, command.candidate, (item, { file, withdrawn }) =>
    acceptWhen(
      [
        byLead(state, command.by),
        sessionOpen(state),
        itemUndecided(item),
        noVoteOpen(item),
        () =>
          withdrawn !== null
            ? null
            : refuse('unknown-reference', `La demande de ${householdName(file)} n’est pas retirée.`, {
                candidate: file.id,
              }),
      ],
      () => [{ type: 'CandidateReinstated', item: item.id, candidate: file.id, reason: command.reason }],
    ),
  )
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
