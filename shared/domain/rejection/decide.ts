import type { CivilDate } from '../calendar.ts'
import type { CommandOf } from '../commands.ts'
import type { Decision } from '../decision/types.ts'
import { byLead, firstRefusal, type Guard, minutesSigned } from '../guards.ts'
import { acceptWhen, type Outcome, refused } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { monthsLater } from '../terms.ts'
import { withVacancyCandidate } from '../with-item.ts'
import { heldReason } from './held.ts'

/**
 * The day an inadmissible request is struck off: one month after the notice of its rejection (CCH R441-2-8), counted in
 * calendar months. A day on which nothing can be done does not carry it further: nothing has to be done on it.
 */
export function radiationDay(receivedOn: CivilDate): CivilDate {
  return monthsLater(receivedOn, 1)
}

/**
 * The household has received the notice of a decision d or e (CCH L441-2-2: every rejection is notified in writing). A
 * second notice corrects the first. A letter that is held back was not sent: no notice of it is received.
 */
export function decideRecordRejectionNotice(
  state: SessionState,
  command: CommandOf<'RecordRejectionNotice'>,
): Outcome {
  const { candidate, receivedOn, proof } = command
  return withRejection(state, command, (item, decision) =>
    acceptWhen([mayLeave(state, item, decision), afterSitting(state, receivedOn)], () => [
      {
        type: 'RejectionNotified',
        item: item.id,
        candidate,
        receivedOn,
        proof,
        ...(decision.kind === 'inadmissible' ? { radiationOn: radiationDay(receivedOn) } : {}),
      },
    ]),
  )
}

/** What the household answers to its rejection, which it may do until it is struck off and after (CCH R441-2-8). */
export function decideRecordRejectionAnswer(
  state: SessionState,
  command: CommandOf<'RecordRejectionAnswer'>,
): Outcome {
  const { candidate, on, text } = command
  return withRejection(state, command, (item) =>
    acceptWhen([noticedBy(item, command)], () => [
      { type: 'RejectionAnswered', item: item.id, candidate, on, text },
    ]),
  )
}

type RejectionCommand = CommandOf<'RecordRejectionNotice' | 'RecordRejectionAnswer'>

/** Decides about a candidate that was refused the dwelling, once the minutes are signed (contract 5.24). */
function withRejection(
  state: SessionState,
  { candidate, by }: RejectionCommand,
  decide: (item: VacancyItem, decision: Decision) => Outcome,
): Outcome {
  return withVacancyCandidate(state, candidate, (item) => {
    const early = firstRefusal([byLead(state, by), minutesSigned(state, tooEarly)])
    if (early !== null) return refused(early)
    const decision = item.decisions.find((one) => one.candidate === candidate)
    return decision?.kind === 'not-allocated' || decision?.kind === 'inadmissible'
      ? decide(item, decision)
      : refused(refuse('not-permitted', notRejected, { candidate }))
  })
}

const tooEarly = 'Les suites des décisions s’enregistrent une fois le procès-verbal signé.'
const notRejected = 'Cette candidature n’a été ni écartée ni rejetée : aucun rejet n’est à notifier.'

function mayLeave(state: SessionState, item: VacancyItem, decision: Decision): Guard {
  return () => {
    const reason = heldReason(state, item, decision)
    return reason === null
      ? null
      : refuse('not-permitted', `Cette lettre est retenue. ${reason}`, { candidate: decision.candidate })
  }
}

function afterSitting({ session }: SessionState, receivedOn: CivilDate): Guard {
  return () =>
    receivedOn >= session.date
      ? null
      : refuse('not-permitted', 'Un rejet ne peut pas être notifié avant la séance. Corrigez la date.', {
          receivedOn,
        })
}

function noticedBy(item: VacancyItem, { candidate, on }: CommandOf<'RecordRejectionAnswer'>): Guard {
  return () => {
    const notice = item.rejections.find((one) => one.candidate === candidate)
    return notice !== undefined && on >= notice.receivedOn
      ? null
      : refuse(
          'answer-before-notification',
          'Enregistrez d’abord la réception de la notification : la réponse la précède.',
          { candidate, receivedOn: notice?.receivedOn ?? null },
        )
  }
}
