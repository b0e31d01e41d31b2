import type { CommandOf } from '../commands.ts'
import type { DomainEvent } from '../events.ts'
import type { Guard } from '../guards.ts'
import { acceptWhen, type Outcome } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { isDaloHousehold } from './dalo.ts'
import { answerDeadline } from './deadline.ts'
import type { Offer } from './types.ts'
import { withOffer } from './with-offer.ts'

export function decideRecordNotification(
  state: SessionState,
  command: CommandOf<'RecordNotification'>,
): Outcome {
  return withOffer(state, command, (item, offer) => {
    const lapsing = lapsingBefore(item, offer, command.receivedOn)
    return acceptWhen([offerIsDue(offer, lapsing)], () => [
      ...(lapsing === null ? [] : [lapsed(item, lapsing, command.receivedOn)]),
      notified(state, item, command),
    ])
  })
}

/** The waiting offer of the rank before, when its delay has ended by then: notifying the next lapses it (5.27). */
function lapsingBefore(item: VacancyItem, { rank }: Offer, on: string): Offer | null {
  const before = item.offers.find((offer) => offer.rank === rank - 1)
  const isOver = before?.status === 'waiting' && before.deadline !== undefined && on > before.deadline
  return isOver ? before : null
}

function offerIsDue({ status, candidate }: Offer, lapsing: Offer | null): Guard {
  return () => {
    if (status === 'to-notify' || status === 'waiting' || (status === 'next' && lapsing !== null)) return null
    const message =
      status === 'next'
        ? 'Le rang précédent n’a pas encore refusé l’offre ni laissé passer le délai.'
        : 'Cette offre a déjà reçu sa suite.'
    return refuse('not-permitted', message, { candidate, status })
  }
}

function lapsed(item: VacancyItem, offer: Offer, on: string): DomainEvent {
  return { type: 'OfferLapsed', item: item.id, candidate: offer.candidate, on }
}

function notified(
  state: SessionState,
  item: VacancyItem,
  { candidate, receivedOn, proof }: CommandOf<'RecordNotification'>,
): DomainEvent {
  const { offerDelayDays } = state.commission.rules
  const deadline = answerDeadline(receivedOn, offerDelayDays, state.organisation.holidays ?? 'national')
  const file = item.candidates.find((one) => one.file.id === candidate)?.file
  const warning = file !== undefined && isDaloHousehold(file) ? ({ daloWarning: true } as const) : {}
  return { type: 'OfferNotified', item: item.id, candidate, receivedOn, proof, deadline, ...warning }
}

export function decideRecordAnswer(state: SessionState, command: CommandOf<'RecordAnswer'>): Outcome {
  const { candidate, on, answer, justified, motive } = command
  return withOffer(state, command, (item, offer) => {
    const isLate = answer === 'accepted' && offer.deadline !== undefined && on > offer.deadline
    return acceptWhen([notifiedBy(offer, on), answerable(item, offer, answer)], () => [
      {
        type: 'OfferAnswered',
        item: item.id,
        candidate,
        on,
        answer,
        late: isLate,
        ...(justified === undefined ? {} : { justified }),
        ...(motive === undefined ? {} : { motive }),
      },
    ])
  })
}

function notifiedBy({ receivedOn, candidate }: Offer, on: string): Guard {
  return () =>
    receivedOn !== undefined && on >= receivedOn
      ? null
      : refuse(
          'answer-before-notification',
          'Enregistrez d’abord la réception de l’offre : la réponse la précède.',
          {
            candidate,
            receivedOn: receivedOn ?? null,
          },
        )
}

/** An offer is answered once; a lapsed one may still be accepted late while no later rank was notified (5.27). */
function answerable(item: VacancyItem, offer: Offer, answer: 'accepted' | 'refused'): Guard {
  return () => {
    if (offer.status === 'waiting') return null
    const isLateAcceptance =
      offer.status === 'lapsed' && offer.conditionsMet === undefined && answer === 'accepted'
    if (isLateAcceptance && !isNextNotified(item, offer)) return null
    const message = isLateAcceptance
      ? 'Le délai est passé et le logement a été proposé au candidat suivant.'
      : 'Cette offre a déjà reçu sa suite.'
    return refuse('not-permitted', message, { candidate: offer.candidate, status: offer.status })
  }
}

function isNextNotified(item: VacancyItem, { rank }: Offer): boolean {
  return item.offers.some((offer) => offer.rank > rank && offer.receivedOn !== undefined)
}

/** Silence is a refusal once the delay has run out (CCH R441-10), never before. */
export function decideRecordSilence(state: SessionState, command: CommandOf<'RecordSilence'>): Outcome {
  const { candidate, on } = command
  return withOffer(state, command, (item, offer) => {
    const isOver: Guard = () =>
      offer.status === 'waiting' && offer.deadline !== undefined && on > offer.deadline
        ? null
        : refuse('not-permitted', 'Le délai de réponse n’est pas écoulé pour cette offre.', {
            candidate,
            deadline: offer.deadline ?? null,
          })
    return acceptWhen([isOver], () => [lapsed(item, offer, on)])
  })
}

/** Outcome of a condition suspensive (CCH R441-3 c): met, the lease must be signed; not met, the allocation falls. */
export function decideRecordDocument(state: SessionState, command: CommandOf<'RecordDocument'>): Outcome {
  const { candidate, on, conditionsMet } = command
  return withOffer(state, command, (item, offer) => {
    const isAwaited: Guard = () => {
      const decision = item.decisions.find((one) => one.candidate === candidate)
      const hasFallen = offer.status === 'refused' || offer.status === 'lapsed'
      return decision?.kind === 'conditional' && offer.conditionsMet === undefined && !hasFallen
        ? null
        : refuse('not-permitted', 'Aucune pièce n’est attendue pour cette candidature.', { candidate })
    }
    return acceptWhen([isAwaited], () => [
      { type: 'DocumentRecorded', item: item.id, candidate, on, conditionsMet },
    ])
  })
}

export function decideRecordLease(state: SessionState, command: CommandOf<'RecordLease'>): Outcome {
  const { candidate, signedOn } = command
  return withOffer(state, command, (item, offer) => {
    const isDue: Guard = () => {
      const isConditional = item.decisions.some(
        (decision) => decision.candidate === candidate && decision.kind === 'conditional',
      )
      const isReady = offer.status === 'accepted' && (!isConditional || offer.conditionsMet === true)
      return isReady && offer.leaseSignedOn === undefined
        ? null
        : refuse('not-permitted', 'Le bail suppose une offre acceptée, et la pièce attendue reçue.', {
            candidate,
          })
    }
    return acceptWhen([isDue], () => [{ type: 'LeaseRecorded', item: item.id, candidate, signedOn }])
  })
}
