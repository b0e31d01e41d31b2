import type { CommandOf } from '../commands.ts'
import { firstRefusal, type Guard, knownSeat } from '../guards.ts'
import { acceptWhen, type Outcome, refused } from '../outcome.ts'
import { refuse } from '../refusal.ts'
import type { SessionState, VacancyItem } from '../state.ts'
import { missingConsultation, seatFunction } from './consultation.ts'
import { isRefusal } from './dalo.ts'
import type { Offer } from './types.ts'
import { withOffer } from './with-offer.ts'

/**
 * Whether a refusal was justified, said by the landlord or the réservataire after it. Held unjustified it costs what the
 * territory's grid says, and only with the trace that every member of the commission was consulted. The latest counts.
 */
export function decideQualifyRefusal(state: SessionState, command: CommandOf<'QualifyRefusal'>): Outcome {
  const { candidate, justified, decidedBy, consultedOn, consulted, reason } = command
  const stranger = firstRefusal(consulted.map((seat) => knownSeat(state, seat)))
  if (stranger !== null) return refused(stranger)
  return withOffer(state, command, (item, offer) =>
    acceptWhen(
      [
        wasRefused(offer),
        hasAuthor(item, decidedBy),
        afterRefusal(offer, consultedOn),
        everybodyConsulted(state, item, command),
      ],
      () => [
        {
          type: 'RefusalQualified',
          item: item.id,
          candidate,
          qualification: { justified, decidedBy, consultedOn, consulted, reason },
        },
      ],
    ),
  )
}

function wasRefused(offer: Offer): Guard {
  return () =>
    isRefusal(offer)
      ? null
      : refuse('not-permitted', 'Cette offre n’a pas été refusée : il n’y a pas de refus à qualifier.', {
          candidate: offer.candidate,
          status: offer.status,
        })
}

function hasAuthor({ vacancy }: VacancyItem, decidedBy: string): Guard {
  return () =>
    decidedBy === 'organisation' || vacancy.reservation.holder !== 'landlord'
      ? null
      : refuse('not-permitted', 'Ce logement n’a pas de réservataire : l’organisme qualifie le refus.', {
          decidedBy,
        })
}

function afterRefusal({ on, candidate }: Offer, consultedOn: string): Guard {
  return () =>
    on === undefined || consultedOn >= on
      ? null
      : refuse('not-permitted', 'La consultation précède le refus. Corrigez sa date.', {
          candidate,
          refusedOn: on,
        })
}

function everybodyConsulted(
  state: SessionState,
  item: VacancyItem,
  { justified, consulted, candidate }: CommandOf<'QualifyRefusal'>,
): Guard {
  return () => {
    const missing = justified ? [] : missingConsultation(state, item, consulted)
    if (missing.length === 0) return null
    const names = missing.map((seat) => seatFunction(state, seat)).join(', ')
    const message = `Un refus n’est retenu comme non justifié qu’après consultation de tous les membres de la commission. Il manque : ${names}.`
    return refuse('not-permitted', message, { candidate, missing })
  }
}
