import type { CommandOf } from '../commands.ts'
import { byLead, firstRefusal, minutesSigned } from '../guards.ts'
import { type Outcome, refused } from '../outcome.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CandidateId, SessionState, VacancyItem } from '../state.ts'
import { candidateItem } from '../vacancy/selectors.ts'
import type { Offer } from './types.ts'

type FollowUp = CommandOf<
  | 'RecordNotification'
  | 'RecordAnswer'
  | 'RecordSilence'
  | 'RecordDocument'
  | 'RecordLease'
  | 'QualifyRefusal'
>

/** Decides about the offer of a ranked candidate, once the minutes are signed (contract 5.24). */
export function withOffer(
  state: SessionState,
  command: FollowUp,
  decide: (item: VacancyItem, offer: Offer) => Outcome,
): Outcome {
  const found = candidateItem(state, command.candidate)
  if (found === undefined) return refused(unknownCandidate(command.candidate))
  const early = firstRefusal([byLead(state, command.by), minutesSigned(state, tooEarly)])
  if (early !== null) return refused(early)
  const offer =
    found.item.kind === 'vacancy'
      ? found.item.offers.find(({ candidate }) => candidate === command.candidate)
      : undefined
  return offer === undefined || found.item.kind !== 'vacancy'
    ? refused(
        refuse('not-permitted', 'Cette candidature n’a pas reçu de rang : aucune offre ne la concerne.', {
          candidate: command.candidate,
        }),
      )
    : decide(found.item, offer)
}

const tooEarly = 'Les suites des décisions s’enregistrent une fois le procès-verbal signé.'

function unknownCandidate(candidate: CandidateId): Refusal {
  const message = `La candidature « ${candidate} » n’est pas à l’ordre du jour de cette séance.`
  return refuse('unknown-reference', message, { candidate })
}
