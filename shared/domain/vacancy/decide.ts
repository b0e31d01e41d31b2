import type { CommandOf } from '../commands.ts'
import { byLead, type Guard, itemStarted, itemUndecided, noVoteOpen, sessionOpen } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { CandidateState, SessionState, VacancyItem } from '../state.ts'
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
        stillPresented(item, candidate),
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
        takenOff(item, candidate),
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

// References are judged before permissions (contract 5.10): these two sentences also answer seats that may not read the
// dwelling, and so name nobody.

/** Judged before the permission (contract 5.10): names nobody, for whoever asks may not read this dwelling. */
function stillPresented(item: VacancyItem, candidate: CandidateState): Guard {
  return () =>
    candidate.withdrawn === null
      ? null
      : refuse('unknown-reference', `${letterIn(item, candidate)} est déjà retirée.`, {
          candidate: candidate.file.id,
        })
}

function takenOff(item: VacancyItem, candidate: CandidateState): Guard {
  return () =>
    candidate.withdrawn !== null
      ? null
      : refuse('unknown-reference', `${letterIn(item, candidate)} n’est pas retirée.`, {
          candidate: candidate.file.id,
        })
}

function letterIn(item: VacancyItem, { file }: CandidateState): string {
  return `La candidature ${file.letter} du logement ${item.id}`
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
